package dev.holdpoint.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.ShellCall;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellClassifierTest {
  private static final ShellClassifier SHELL =
      new ShellClassifier(call -> new Classification.Unrecognized("http", "nobody's"));

  static List<CaseFile.Case> evasions() {
    return CaseFile.read(ShellClassifierTest.class, "evasions.txt");
  }

  @ParameterizedTest
  @MethodSource("evasions")
  void classify_evasionOrTwin_hasTheExpectedClass(CaseFile.Case row) {
    assertThat(classify(row.text()).callClass().word())
        .describedAs("%s", classify(row.text()))
        .isEqualTo(row.expected());
  }

  @Test
  void evasions_dangerousAndBenign_areAtLeastSixtyEach() {
    assertThat(evasions())
        .filteredOn(row -> row.expected().matches("destructive|unknown"))
        .hasSizeGreaterThan(60);
    assertThat(evasions()).filteredOn(row -> row.expected().equals("read")).hasSizeGreaterThan(60);
  }

  @Test
  void classify_garbage_neverThrowsAndNeverReads() {
    var random = new Random(20261123);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder("rm -rf /srv/data ");
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append("ab$(){}[]'\"`|&;<>\\ \n#*?!=~-".charAt(random.nextInt(27)));
      }
      assertThat(classify(text.toString()).callClass())
          .describedAs("seed 20261123, round %d: %s", i, text)
          .isIn(CallClass.DESTRUCTIVE, CallClass.UNKNOWN);
    }
  }

  @Test
  void classify_textAtTheLimit_isReadAndOnePastItIsNot() {
    String comment = "#".repeat(256 * 1024 - 4);

    assertThat(classify("ls\n " + comment).callClass()).isEqualTo(CallClass.READ);
    assertThat(classify("ls\n  " + comment).callClass()).isEqualTo(CallClass.UNKNOWN);
  }

  @Test
  void classify_hiddenCharacters_areNotRead() {
    assertThat(classify("ls \u202e").callClass()).isEqualTo(CallClass.UNKNOWN);
    assertThat(classify("ls \r").callClass()).isEqualTo(CallClass.UNKNOWN);
  }

  @Test
  void classify_endlessRecursion_isUnrecognized() {
    assertThat(classify("f() { f; f; }; f")).isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void identity_otherTextOrPlace_differs() {
    assertThat(identity("rm a", "/x"))
        .isNotEqualTo(identity("rm  a", "/x"))
        .isNotEqualTo(identity("rm a", "/y"));
  }

  private static String identity(String line, String cwd) {
    var answer = SHELL.classify(new ShellCall(line, Optional.of(cwd)));
    return ((Classification.Recognized) answer).identity();
  }

  private static Classification classify(String line) {
    return SHELL.classify(new ShellCall(line, Optional.empty()));
  }
}
