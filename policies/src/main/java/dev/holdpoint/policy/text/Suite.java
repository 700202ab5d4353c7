package dev.holdpoint.policy.text;

import dev.holdpoint.action.Action;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.policy.Example;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cases that pin what a policy set decides.
 *
 * @param policies names of packs or files that make the set, as the file writes them
 * @param inventory where the targets stand
 */
public record Suite(String name, List<String> policies, Inventory inventory, List<Case> cases) {
  public Suite {
    policies = List.copyOf(policies);
    cases = List.copyOf(cases);
  }

  /** What is put before the set. */
  public sealed interface Given {
    /** A call, to be classified. */
    record OfCall(Example example) implements Given {}

    /** An action, as a classifier would answer. */
    record OfAction(Action action) implements Given {}

    /** For people. */
    default String spoken() {
      return switch (this) {
        case OfCall(Example example) -> example.said();
        case OfAction(Action action) -> action.system() + " " + action.spoken();
      };
    }
  }

  /**
   * One case.
   *
   * @param agent who asks
   * @param now when
   * @param line where it stands, from 1
   */
  public record Case(Given given, String agent, Instant now, Expected expected, int line) {}

  /**
   * What must come out; empty fields are not looked at.
   *
   * @param decision {@code allow}, {@code hold} or {@code deny}
   * @param rules ids of exactly the deciding rules
   * @param approvals how many people at least
   */
  public record Expected(String decision, Optional<List<String>> rules, OptionalInt approvals) {}
}
