package dev.holdpoint.policy.text;

import static dev.holdpoint.policy.PolicyKit.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdpoint.policy.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTextTest {
  private static List<String> problems(String yaml) {
    PolicyFault fault =
        catchThrowableOfType(
            PolicyFault.class, () -> PolicyText.read(new Source("p.yaml", yaml), NOW));
    assertThat(fault).as("a fault for: %s", yaml).isNotNull();
    return fault.diagnostics().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void read_severalProblems_areToldTogetherWithTheirPlaces() {
    List<String> problems =
        problems(
            """
            - id: one
              match: { efect: delete }
              then: { hold: { approvals: 0 } }
              because: Why not.
            - id: Two
              then: maybe
              because: Why not.
            - id: three
              when: params.x ==
              then: hold
            """);

    assertThat(problems)
        .anySatisfy(
            p -> assertThat(p).startsWith("p.yaml:2:12: error: unknown key `efect` in `match`"))
        .anySatisfy(
            p -> assertThat(p).startsWith("p.yaml:3:30: error: `0` is not a fitting number"))
        .anySatisfy(p -> assertThat(p).startsWith("p.yaml:5:7: error: `Two` is no rule id"))
        .anySatisfy(p -> assertThat(p).startsWith("p.yaml:6:9: error: unknown outcome `maybe`"))
        .anySatisfy(p -> assertThat(p).startsWith("p.yaml:8:3: error: a rule lacks `because`"))
        .anySatisfy(p -> assertThat(p).startsWith("p.yaml:9:9: error: the condition is wrong"))
        .anySatisfy(
            p -> assertThat(p).contains("10:9: error: a hold does not say how many people"));
    assertThat(problems).allSatisfy(p -> assertThat(p).doesNotContain("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'- {id: a, id: b, then: allow, because: x}' | a key stands here twice",
        "'- {id: a, then: allow, because: x}\n"
            + "---\n"
            + "- {id: b, then: allow, because: x}' | second document",
        "'- {id: &x a, then: allow, because: *x }' | an alias stands here",
        "'- {id: a, then: allow, because: !!str y}' | an anchor or a tag",
        "'- {id: a, then: allow' | not valid YAML",
        "'' | the file is empty",
        "'rule: {id: a}' | unknown key `rule`",
        "'- 5' | a rule is a text",
        "'- {id: ambiguous, then: allow, because: x}' | a rule of Holdpoint itself",
        "'- {id: a, then: allow, because: x, match: {effect: []}}' | an empty list matches nothing",
        "'- {id: a, then: allow, because: x, match: {effect: unknown}}' | allows what nobody"
            + " understands",
        "'- {id: a, then: deny, because: x, match: {tier: 0x1}}' | `0x1` is not a fitting number",
        "'- {id: a, then: deny, because: x, match: {effect: remove}}' | unknown word `remove`",
        "'- {id: a, then: deny, because: x, until: soon}' | `soon` is not a date or time",
        "'- {id: a, then: deny, because: x, when: action.efect == \"x\"}' | `action` has no field"
            + " `efect`",
        "'- {id: a, then: deny, because: x, when: \"1 + 1\"}' | expected type 'bool'",
        "'- {id: a, then: deny, because: x, when: \"false\"}' | its condition is always false",
        "'- {id: a, then: deny, because: x, match: {effect: read, level: high}}' | the level of a"
            + " read",
        "'- {id: a, then: deny, because: x, examples: {hit: [{http: nonsense}]}}' | is not a"
            + " request"
      })
  void read_wrongText_saysWhat(String yaml, String expected) {
    assertThat(problems(yaml)).anySatisfy(p -> assertThat(p).contains(expected));
  }

  @Test
  void read_exceptionThatCoversAll_neverFires() {
    assertThat(
            problems(
                """
                - id: a
                  match: { effect: [delete], environment: [production, staging] }
                  unless: { environment: [staging, production] }
                  then: deny
                  because: x
                """))
        .anySatisfy(p -> assertThat(p).contains("an exception covers all that it matches"));
  }

  @Test
  void read_sameIdInTwoFiles_isToldWithBothPlaces() {
    String yaml = "- {id: a, then: allow, because: x}";
    PolicyFault fault =
        catchThrowableOfType(
            PolicyFault.class,
            () ->
                PolicyText.read(
                    List.of(new Source("one.yaml", yaml), new Source("two.yaml", yaml)), NOW));

    assertThat(fault)
        .hasMessageContaining("two.yaml:1:1: error: the id `a` is taken by the rule at one.yaml:1");
  }

  @Test
  void read_tooLargeOrTooDeep_isRefused() {
    String padding = "#" + "x".repeat(YamlReader.MAX_CHARACTERS);

    assertThat(problems(padding)).anySatisfy(p -> assertThat(p).contains("more than 1048576"));
    assertThat(problems("[".repeat(40) + "]".repeat(40)))
        .anySatisfy(p -> assertThat(p).contains("nested deeper than 32 levels"));
  }

  @Test
  void read_expiredRule_isUsedWithAWarning() {
    var loaded =
        PolicyText.read(
            new Source("p.yaml", "- {id: a, then: allow, because: x, until: 2020-01-01}"), NOW);

    assertThat(loaded.rules()).extracting(Rule::id).containsExactly("a");
    assertThat(loaded.warnings().toString()).contains("expired at 2020-01-02T00:00:00Z");
  }
}
