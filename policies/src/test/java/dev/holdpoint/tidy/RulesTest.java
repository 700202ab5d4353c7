package dev.holdpoint.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Planted violations are found, and neighbours that only look like them are not. */
class RulesTest {

  @Test
  void sizes_atTheLimit_pass() {
    SourceFile file = source("A", "class A { void m(int a, int b, int c, int d, int e) {} }");

    assertThat(SizeRules.parameters(List.of(file))).isEmpty();
    assertThat(SizeRules.columns(List.of(source("B", "x".repeat(110))))).isEmpty();
    assertThat(SizeRules.files(List.of(source("B", "\n".repeat(90))))).isEmpty();
  }

  @Test
  void sizes_onePast_areFound() {
    SourceFile file =
        source("A", "class A { void m(int a, int b, int c, int d, int e, int f) {} }");
    SourceFile tall = source("B", "class B { void m() {" + "\n".repeat(60) + "} }");

    assertThat(SizeRules.parameters(List.of(file))).extracting(Finding::measure).containsExactly(6);
    assertThat(SizeRules.methods(List.of(tall)))
        .extracting(Finding::subject)
        .containsExactly(tall.path() + "#m", "p95");
    assertThat(SizeRules.columns(List.of(source("B", "x".repeat(111))))).hasSize(1);
    assertThat(SizeRules.files(List.of(source("B", "\n".repeat(91)))))
        .extracting(Finding::subject)
        .containsExactly("median");
  }

  @Test
  void parameters_recordComponents_areExempt() {
    String text = "record R(int a, int b, int c, int d, int e, int f) { R { } }";

    assertThat(SizeRules.parameters(List.of(source("R", text)))).isEmpty();
  }

  @Test
  void names_emptyWordAtTheEnd_isFound() {
    SourceFile file = source("A", "class A { class HoldManager {} class Manager2 {} }");

    assertThat(NameRules.names(List.of(file)))
        .extracting(Finding::subject)
        .containsExactly(file.path() + "#HoldManager");
  }

  @Test
  void introductions_missingOrShort_areFound() {
    SourceFile alone = source("A", "class A {}");
    SourceFile info = source("package-info", "/** Start reading here. */ package a;");

    assertThat(PackageRules.introductions(List.of(alone))).hasSize(1);
    assertThat(PackageRules.introductions(List.of(alone, info)).getFirst().advice())
        .endsWith("Threading, Failure, Allowed dependencies:, @NullMarked");
  }

  @Test
  void dependencies_wrappedSentence_isRead() {
    SourceFile info =
        source(
            "package-info",
            """
            /**
             * Allowed dependencies: {@code action}, {@code classify.*}; libraries:
             * {@code dev.cel}. More prose {@code policy}.
             */
            package dev.holdpoint.a;
            """);
    SourceFile user =
        source(
            "A",
            """
            package dev.holdpoint.a;
            import dev.cel.common.Cel;
            import dev.holdpoint.action.Effect;
            import dev.holdpoint.classify.aws.*;
            import dev.holdpoint.policy.Rule;
            import static dev.holdpoint.action.deep.Deep.deep;
            import java.util.List;
            class A { com.acme.Tool tool; }
            """);

    assertThat(DependencyRules.uses(List.of(info, user)))
        .extracting(finding -> finding.subject().replaceFirst(".*#", ""))
        .containsExactly("dev.holdpoint.policy", "dev.holdpoint.action.deep", "com.acme");
  }

  @Test
  void cycles_threePackages_areFoundOnce() {
    List<SourceFile> circle =
        List.of(importing("a", "b"), importing("b", "c"), importing("c", "a"), importing("d", "a"));

    assertThat(Cycles.among(circle)).hasSize(1);
    assertThat(Cycles.among(circle.subList(0, 2))).isEmpty();
  }

  @Test
  void calls_bannedInPolicies_areFound() {
    SourceFile file =
        source(
            "A",
            """
            import java.net.URI;
            import java.net.Socket;
            import java.nio.file.Files;
            class A { void m() { Thread.sleep(1); new Thread(r); System.out.println(Clock.systemUTC()); } }
            """);

    assertThat(CallRules.calls(List.of(file)))
        .extracting(finding -> finding.subject().replaceFirst(".*#", ""))
        .contains("Thread.sleep", "new-Thread", "System.out", "Clock.systemUTC")
        .contains("java.net.Socket", "java.nio.file.Files")
        .doesNotContain("java.net.URI");
  }

  @Test
  void ratchet_tooLooseOrUnneeded_complains() {
    List<Finding> findings = List.of(new Finding(Rule.COLUMNS, "a/B.java", 120, "wrap"));

    assertThat(complaints("columns a/B.java 120 # a long address", findings)).isEmpty();
    assertThat(complaints("columns a/B.java 119 # why", findings)).hasSize(1);
    assertThat(complaints("columns a/B.java 121 # why", findings).getFirst()).endsWith("to 120");
    assertThat(complaints("columns a/B.java 120 # why", List.of()).getFirst()).contains("delete");
    assertThatThrownBy(() -> complaints("columns a/B.java 120", findings))
        .hasMessageContaining("# reason");
  }

  private static List<String> complaints(String exception, List<Finding> findings) {
    return Ratchet.parse(List.of(exception)).complaints(Rule.COLUMNS, findings);
  }

  private static SourceFile importing(String from, String to) {
    String text = "package dev.holdpoint." + from + "; import dev.holdpoint." + to + ".X;";
    return source(from, text);
  }

  private static SourceFile source(String name, String text) {
    return SourceFile.parse("policies/src/main/java/a/" + name + ".java", text);
  }
}
