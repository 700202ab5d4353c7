package dev.holdpoint.assess;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an action can be undone, from the catalog and from what upstream said just now.
 *
 * <p>The worse of both counts. One thing improves: when the catalog does not know, and upstream
 * showed something to restore from for every target, the action is recoverable. What the catalog
 * calls irreversible stays so.
 *
 * @param evidence why, upstream's words first
 */
record Recovery(Reversibility reversibility, List<Evidence> evidence) {

  static Recovery of(Action action, Facts facts) {
    if (action.effect() == Effect.READ) {
      return new Recovery(Reversibility.REVERSIBLE, List.of());
    }
    List<Optional<Undo>> seen =
        action.targets().stream()
            .map(target -> facts.of(target).flatMap(TargetFacts::undo))
            .toList();
    var evidence = new ArrayList<Evidence>();
    seen.forEach(undo -> undo.ifPresent(learnt -> evidence.add(learnt.evidence())));
    evidence.add(action.undo().evidence());
    return new Recovery(reversibility(action.undo().reversibility(), seen), evidence);
  }

  private static Reversibility reversibility(Reversibility known, List<Optional<Undo>> seen) {
    return switch (known) {
      case IRREVERSIBLE -> Reversibility.IRREVERSIBLE;
      case UNKNOWN -> restorable(seen) ? Reversibility.RECOVERABLE : doubt(seen);
      case REVERSIBLE, RECOVERABLE -> {
        Reversibility worst = known;
        for (Optional<Undo> undo : seen) {
          worst = undo.map(Undo::reversibility).map(worst::worse).orElse(worst);
        }
        yield worst;
      }
    };
  }

  private static boolean restorable(List<Optional<Undo>> seen) {
    return !seen.isEmpty()
        && seen.stream()
            .allMatch(
                undo ->
                    undo.isPresent()
                        && undo.get().reversibility().compareTo(Reversibility.RECOVERABLE) <= 0);
  }

  /** Upstream may know that it is for good although the catalog does not. */
  private static Reversibility doubt(List<Optional<Undo>> seen) {
    boolean forGood =
        seen.stream()
            .flatMap(Optional::stream)
            .anyMatch(undo -> undo.reversibility() == Reversibility.IRREVERSIBLE);
    return forGood ? Reversibility.IRREVERSIBLE : Reversibility.UNKNOWN;
  }
}
