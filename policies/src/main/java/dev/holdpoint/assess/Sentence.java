package dev.holdpoint.assess;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Placement;
import dev.holdpoint.assess.PlacedAction.PlacedTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a call would do, as one plain sentence made from facts; never from an agent's own words. */
public final class Sentence {
  private static final int MAX_NAMES = 3;

  private Sentence() {}

  /**
   * For example: Deletes stack checkout-prod (production, Tier 1) with 14 resources; this cannot be
   * undone.
   */
  public static String of(Assessment assessment) {
    List<PlacedAction> actions = assessment.actions();
    PlacedAction worst =
        actions.stream()
            .max(
                Comparator.comparing((PlacedAction one) -> one.radius().level())
                    .thenComparing(one -> one.action().effect().callClass()))
            .orElseThrow();
    String more = more(actions.size() - 1);
    return what(worst) + contents(worst) + more + undo(worst) + ".";
  }

  private static String what(PlacedAction placed) {
    Action action = placed.action();
    String verb =
        switch (action.effect()) {
          case READ -> "Reads";
          case DISCLOSE -> "Reads secrets of";
          case CREATE -> "Creates";
          case UPDATE -> "Changes";
          case DELETE -> "Deletes";
          case REPLACE -> "Deletes and recreates";
          case EXECUTE -> "Runs code on";
          case GRANT -> "Changes who may do what on";
          case EXPOSE -> "Makes public";
          case UNKNOWN -> "Does something not understood (" + operation(action) + ") to";
        };
    return verb + " " + names(placed);
  }

  private static String operation(Action action) {
    return Spoken.clean(action.system() + " " + action.spoken());
  }

  private static String names(PlacedAction placed) {
    List<PlacedTarget> targets = placed.targets();
    if (targets.isEmpty()) {
      return "something that the call does not name (" + operation(placed.action()) + ")";
    }
    List<String> first =
        targets.stream().limit(MAX_NAMES).map(one -> Spoken.name(one.target())).toList();
    int rest = targets.size() - first.size();
    String named = String.join(", ", first) + (rest > 0 ? " and " + rest + " more" : "");
    return named + " (" + place(placed) + ")";
  }

  private static String place(PlacedAction placed) {
    BlastRadius radius = placed.radius();
    boolean mapped =
        placed.targets().stream().map(PlacedTarget::placement).allMatch(Placement::mapped);
    String environment =
        mapped ? Spoken.clean(radius.environment()) : "not in the inventory, counts as production";
    return radius.tier().isPresent()
        ? environment + ", Tier " + radius.tier().getAsInt()
        : environment;
  }

  private static String contents(PlacedAction placed) {
    if (placed.targets().size() != 1 || placed.action().effect() == Effect.READ) {
      return "";
    }
    return switch (placed.radius().count()) {
      case Count.Exactly(long number) -> number > 1 ? " with " + number + " resources" : "";
      case Count.AtLeast(long number) ->
          number > 1 ? " with at least " + number + " resources" : "";
      case Count.Unbounded() -> " with everything in it";
      case Count.Unknown() -> "";
    };
  }

  private static String more(int others) {
    return switch (others) {
      case 0 -> "";
      case 1 -> ", and one more action";
      default -> ", and " + others + " more actions";
    };
  }

  private static String undo(PlacedAction placed) {
    Effect effect = placed.action().effect();
    if (!effect.mutates()) {
      return "";
    }
    String said =
        switch (placed.radius().reversibility()) {
          case REVERSIBLE -> "; this can be undone";
          case RECOVERABLE -> "; this can be restored";
          case IRREVERSIBLE -> "; this cannot be undone";
          case UNKNOWN -> "; whether this can be undone is unknown";
        };
    return said + seen(placed.radius()).map(words -> ", " + words).orElse("");
  }

  /** What upstream said about restoring; it stands first in the evidence. */
  private static Optional<String> seen(BlastRadius radius) {
    return radius.evidence().stream()
        .limit(1)
        .filter(evidence -> evidence.source().startsWith("upstream"))
        .map(Evidence::statement)
        .map(Spoken::clean)
        .map(Sentence::inside)
        .findFirst();
  }

  private static String inside(String statement) {
    String open =
        statement.endsWith(".") ? statement.substring(0, statement.length() - 1) : statement;
    boolean word = open.length() > 1 && Character.isLowerCase(open.charAt(1));
    return word ? open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1) : open;
  }
}
