package dev.holdpoint.assess;

import static dev.holdpoint.policy.PolicyKit.aws;
import static dev.holdpoint.policy.PolicyKit.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.BlastRadius.Level;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.policy.PolicyKit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessorTest {
  private static final Target CHECKOUT = stack("checkout-prod");

  private static Undo undo(Reversibility reversibility, String statement) {
    return new Undo(reversibility, new Evidence(statement, "upstream: DescribeDBSnapshots"));
  }

  private static Facts facts(Target target, int contents, Undo undo) {
    var learnt =
        new TargetFacts(
            Optional.of(true),
            Optional.of(new Count.Exactly(contents)),
            Optional.of(undo),
            Optional.empty(),
            List.of());
    return new Facts(Map.of(target, learnt));
  }

  private static Assessment assess(Facts facts, Action... actions) {
    var recognized = new Classification.Recognized(List.of(actions), Completeness.FULL, "");
    return Assessor.assess(recognized, PolicyKit.SAMPLE, facts);
  }

  @Test
  void assess_deleteOfTier1Stack_isCritical() {
    Undo forGood = undo(Reversibility.IRREVERSIBLE, "Newest snapshot is 9 days old.");
    Action delete = aws("DeleteStack", Effect.DELETE, CHECKOUT).withUndo(forGood);

    Assessment assessment = assess(facts(CHECKOUT, 14, forGood), delete);

    BlastRadius radius = assessment.radius();
    assertThat(radius.level()).isEqualTo(Level.CRITICAL);
    assertThat(radius.count()).isEqualTo(new Count.Exactly(14));
    assertThat(radius.tier()).hasValue(1);
    assertThat(radius.dependents()).containsExactly("orders", "payments");
    assertThat(Sentence.of(assessment))
        .isEqualTo(
            "Deletes stack checkout-prod (production, Tier 1) with 14 resources; "
                + "this cannot be undone, newest snapshot is 9 days old.");
  }

  @Test
  void assess_restorePointSeen_turnsUnknownIntoRecoverable() {
    Undo seen = undo(Reversibility.REVERSIBLE, "snapshot of today");

    Assessment assessment =
        assess(facts(CHECKOUT, 1, seen), aws("DeleteStack", Effect.DELETE, CHECKOUT));

    assertThat(assessment.radius().reversibility()).isEqualTo(Reversibility.RECOVERABLE);
    assertThat(assessment.radius().evidence()).contains(seen.evidence());
  }

  @Test
  void assess_restorePointOfOneOfTwo_staysUnknown() {
    Undo seen = undo(Reversibility.RECOVERABLE, "snapshot of today");

    Assessment assessment =
        assess(
            facts(CHECKOUT, 1, seen),
            aws("DeleteStack", Effect.DELETE, CHECKOUT, stack("catalog-prod")));

    assertThat(assessment.radius().reversibility()).isEqualTo(Reversibility.UNKNOWN);
  }

  @Test
  void assess_catalogSaysIrreversible_staysSo() {
    Undo seen = undo(Reversibility.REVERSIBLE, "snapshot of today");
    Undo known = new Undo(Reversibility.IRREVERSIBLE, new Evidence("gone", "catalog"));
    Action delete = aws("DeleteStack", Effect.DELETE, CHECKOUT).withUndo(known);

    assertThat(assess(facts(CHECKOUT, 1, seen), delete).radius().reversibility())
        .isEqualTo(Reversibility.IRREVERSIBLE);
  }

  @Test
  void assess_unmappedTarget_countsAsProductionOfUnknownTier() {
    Assessment assessment = assess(Facts.NONE, aws("DeleteStack", Effect.DELETE, stack("nobody")));

    assertThat(assessment.radius().environment()).isEqualTo("production");
    assertThat(assessment.radius().tier()).isEmpty();
    assertThat(assessment.radius().level()).isEqualTo(Level.CRITICAL);
    assertThat(Sentence.of(assessment))
        .isEqualTo(
            "Deletes stack nobody (not in the inventory, counts as production); "
                + "whether this can be undone is unknown.");
  }

  @Test
  void assess_incompleteMutation_countsAsProduction() {
    var dev = aws("DeleteStack", Effect.DELETE, stack("dev-alice"));
    var partial = new Classification.Recognized(List.of(dev), Completeness.PARTIAL, "");

    Assessment assessment = Assessor.assess(partial, PolicyKit.SAMPLE, Facts.NONE);

    assertThat(assessment.radius().environment()).isEqualTo("production");
    assertThat(assess(Facts.NONE, dev).radius().environment()).isEqualTo("development");
  }

  @Test
  void assess_readsBesideADelete_onlyTheDeleteCounts() {
    Assessment assessment =
        assess(
            Facts.NONE,
            aws("DescribeStacks", Effect.READ, CHECKOUT),
            aws("DeleteStack", Effect.DELETE, stack("dev-alice")));

    assertThat(assessment.radius().environment()).isEqualTo("development");
    assertThat(assessment.radius().count()).isEqualTo(new Count.Exactly(1));
    assertThat(Sentence.of(assessment))
        .startsWith("Deletes stack dev-alice (development, Tier 4), and one more action");
  }

  @Test
  void assess_read_hasNoLevelAndNoCount() {
    BlastRadius radius = assess(Facts.NONE, aws("DescribeStacks", Effect.READ, CHECKOUT)).radius();

    assertThat(radius.level()).isEqualTo(Level.NONE);
    assertThat(radius.count()).isEqualTo(Count.NONE);
  }

  @Test
  void assess_unrecognized_isAsBadAsItGets() {
    Assessment assessment =
        Assessor.assess(
            new Classification.Unrecognized("aws", "no such operation"),
            PolicyKit.SAMPLE,
            Facts.NONE);

    assertThat(assessment.radius().level()).isEqualTo(Level.CRITICAL);
    assertThat(assessment.radius().count()).isEqualTo(Count.UNKNOWN);
  }

  @Test
  void sentence_hostileName_staysOnOneLine() {
    String said =
        Sentence.of(
            assess(Facts.NONE, aws("X", Effect.DELETE, stack("a\nb\u202Ec" + "x".repeat(500)))));

    assertThat(said).doesNotContain("\n", "\u202E").hasSizeLessThan(300);
  }
}
