package dev.holdpoint.policy.text;

import dev.holdpoint.assess.Inventory;
import dev.holdpoint.assess.InventoryEntry;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import dev.holdpoint.policy.text.Suite.Case;
import dev.holdpoint.policy.text.Suite.Expected;
import dev.holdpoint.policy.text.Suite.Given;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads suite files: a map with {@code policies}, {@code inventory} and {@code cases}. */
public final class SuiteText {
  /** When a case does not say when. */
  private static final Instant SOME_DAY = Instant.parse("2026-06-03T10:00:00Z");

  private final Reading reading;

  private SuiteText(Problems problems) {
    this.reading = new Reading(problems);
  }

  /**
   * Reads one text.
   *
   * @throws PolicyFault with every problem
   */
  public static Suite read(Source source) {
    var problems = new Problems(source.name());
    Optional<Suite> suite =
        YamlReader.read(source, problems)
            .map(node -> new SuiteText(problems).suite(source.name(), node));
    Problems.check(problems.found());
    return suite.orElseThrow();
  }

  private Suite suite(String name, Node node) {
    Map<String, Node> fields =
        reading.map(node, "a suite", Set.of("description", "policies", "inventory", "cases"));
    for (String key : List.of("policies", "cases")) {
      if (!fields.containsKey(key)) {
        reading
            .problems()
            .add(Kind.MISSING_KEY, node.at(), "a suite lacks `" + key + "`", "write it");
      }
    }
    Node inventory = fields.get("inventory");
    List<InventoryEntry> entries =
        inventory == null ? List.of() : InventoryText.entries(inventory, reading.problems());
    Node policies = fields.get("policies");
    Node cases = fields.get("cases");
    return new Suite(
        name,
        policies == null ? List.of() : reading.texts(policies),
        Inventory.of(entries),
        cases == null ? List.of() : reading.all(cases, this::one));
  }

  private Optional<Case> one(Node node) {
    Map<String, Node> fields =
        reading.map(node, "a case", Set.of("call", "action", "agent", "now", "expect"));
    Node expect = fields.get("expect");
    if (expect == null || fields.containsKey("call") == fields.containsKey("action")) {
      String remedy = "write `expect` and one of `call` and `action`";
      reading.problems().add(Kind.MISSING_KEY, node.at(), "a case is incomplete", remedy);
      return Optional.empty();
    }
    Node now = fields.get("now");
    Optional<Instant> when =
        now == null ? Optional.empty() : new WindowReader(reading).instant(now);
    Optional<String> agent =
        fields.containsKey("agent") ? reading.text(fields.get("agent")) : Optional.empty();
    Optional<Expected> expected = expected(expect);
    return given(fields)
        .flatMap(
            given ->
                expected.map(
                    right ->
                        new Case(
                            given,
                            agent.orElse("suite"),
                            when.orElse(SOME_DAY),
                            right,
                            node.at().line())));
  }

  private Optional<Given> given(Map<String, Node> fields) {
    Node call = fields.get("call");
    if (call != null) {
      return new CallReader(reading).example(call).map(Given.OfCall::new);
    }
    Node action = fields.get("action");
    return action == null
        ? Optional.empty()
        : new ActionReader(reading).read(action).map(Given.OfAction::new);
  }

  private Optional<Expected> expected(Node node) {
    Map<String, Node> fields =
        reading.map(node, "`expect`", Set.of("decision", "rules", "approvals"));
    Node decision = fields.get("decision");
    Optional<String> word = decision == null ? Optional.empty() : reading.text(decision);
    if (word.filter(List.of("allow", "hold", "deny")::contains).isEmpty()) {
      reading.problems().value(node.at(), "no decision is expected", "write allow, hold or deny");
      return Optional.empty();
    }
    Node rules = fields.get("rules");
    Node approvals = fields.get("approvals");
    OptionalLong people =
        approvals == null ? OptionalLong.empty() : reading.number(approvals, 1, 20);
    return Optional.of(
        new Expected(
            word.get(),
            rules == null ? Optional.empty() : Optional.of(reading.texts(rules)),
            people.isPresent() ? OptionalInt.of((int) people.getAsLong()) : OptionalInt.empty()));
  }
}
