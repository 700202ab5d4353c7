package dev.holdpoint.console;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The name that a person types to approve something on a Tier 1 system: nobody does that by habit.
 */
final class TypedName {
  private TypedName() {}

  /** The name as it is shown and compared; empty when the card hits no Tier 1 target. */
  static String of(FactsReader facts) {
    if (tier(facts).orElse(0) != 1) {
      return "";
    }
    Optional<String> target =
        targets(facts)
            .filter(one -> one.number("tier").orElse(1) == 1)
            .map(one -> one.text("id"))
            .findFirst();
    String name =
        target.orElseGet(
            () ->
                facts.objects("actions").stream()
                    .map(a -> a.text("operation"))
                    .findFirst()
                    .orElse(""));
    return Visible.line(name.isBlank() ? "approve" : name.strip());
  }

  /** The most important tier hit; empty when unknown. */
  static OptionalInt tier(FactsReader facts) {
    return IntStream.concat(
            facts.object("blastRadius").number("tier").stream().mapToInt(Integer::intValue),
            targets(facts).flatMap(one -> one.number("tier").stream()).mapToInt(Integer::intValue))
        .min();
  }

  private static Stream<FactsReader> targets(FactsReader facts) {
    return facts.objects("actions").stream().flatMap(action -> action.objects("targets").stream());
  }
}
