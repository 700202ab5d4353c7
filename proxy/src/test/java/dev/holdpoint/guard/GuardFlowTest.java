package dev.holdpoint.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.TargetFacts;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.Vote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flow with real rules, ledger and queue; only the upstream's facts are given. */
final class GuardFlowTest {
  private static final Presence THERE = () -> true;

  @TempDir private Path folder = Path.of("");
  private GuardFixture fixture = fixtureLater();

  @SuppressWarnings("NullAway") // set before each test
  private static GuardFixture fixtureLater() {
    return null;
  }

  @BeforeEach
  void open() {
    fixture = new GuardFixture(folder, Mode.ENFORCE);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Answer now(Judged judged) {
    return fixture.guard.enact(judged, Duration.ZERO, THERE);
  }

  private Hold held(Judged judged) {
    Answer answer = now(judged);
    assertThat(answer).isInstanceOf(Answer.Pending.class);
    return ((Answer.Pending) answer).hold();
  }

  private void approve(Hold hold) {
    fixture.vote(hold, GuardFixture.ALICE, Vote.Choice.APPROVE);
    fixture.vote(hold, GuardFixture.BOB, Vote.Choice.APPROVE);
  }

  @Test
  void read_isForwarded_andRecorded() {
    var answer = fixture.guard.passRead(fixture.describeStacks());

    assertThat(answer).isInstanceOf(Answer.Forward.class);
  }

  @Test
  void p2_approvedCall_runsOnce_thenIsHeldAnew() {
    Hold hold = held(fixture.deleteStack("checkout-prod"));
    approve(hold);

    var first = now(fixture.deleteStack("checkout-prod"));
    assertThat(first).isInstanceOf(Answer.Forward.class);
    var permit = ((Answer.Forward) first).permit();
    assertThat(permit.hold()).contains(hold.id());
    fixture.guard.report(permit, Holds.Outcome.SUCCEEDED, "200");

    var second = now(fixture.deleteStack("checkout-prod"));
    assertThat(second).isInstanceOf(Answer.Pending.class);
    assertThat(((Answer.Pending) second).hold().id()).isNotEqualTo(hold.id());
  }

  @Test
  void p1_claimAndForward_areInTheLedgerBeforeThePermit() {
    Hold hold = held(fixture.deleteStack("checkout-prod"));
    approve(hold);

    var permit = ((Answer.Forward) now(fixture.deleteStack("checkout-prod"))).permit();

    assertThat(fixture.entries("hold-claimed"))
        .anyMatch(entry -> entry.text("call").equals(Optional.of(permit.call().text())));
    assertThat(fixture.entries("forwarded"))
        .anyMatch(entry -> entry.text("call").equals(Optional.of(permit.call().text())));
  }

  @Test
  void p3_changedBody_isAnotherHold() {
    Hold hold = held(fixture.deleteStack("checkout-prod"));
    approve(hold);

    Hold other =
        held(
            fixture.judge(
                "Action=DeleteStack&Version=2010-05-15&StackName=checkout-prod"
                    + "&RetainResources.member.1=Database"));

    assertThat(other.id()).isNotEqualTo(hold.id());
  }

  @Test
  void p3_changedTarget_supersedesTheApproval() {
    fixture.facts.set(stackFacts("version-1"));
    Hold hold = held(fixture.deleteStack("checkout-prod"));
    approve(hold);
    fixture.facts.set(stackFacts("version-2"));

    var answer = now(fixture.deleteStack("checkout-prod"));

    assertThat(answer).isInstanceOf(Answer.Pending.class);
    assertThat(((Answer.Pending) answer).hold().id()).isNotEqualTo(hold.id());
    assertThat(fixture.holds.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.SUPERSEDED);
  }

  private Facts stackFacts(String version) {
    Target target =
        fixture
            .deleteStack("checkout-prod")
            .assessment()
            .actions()
            .getFirst()
            .targets()
            .getFirst()
            .target();
    return new Facts(
        Map.of(
            target,
            new TargetFacts(
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.of(version),
                List.of())));
  }

  @Test
  void denied_identicalCall_getsTheReasonAgain() {
    Hold hold = held(fixture.deleteStack("checkout-prod"));
    fixture.vote(hold, GuardFixture.ALICE, Vote.Choice.DENY);

    var answer = now(fixture.deleteStack("checkout-prod"));

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    var refusal = ((Answer.Refused) answer).refusal();
    assertThat(refusal.kind()).isEqualTo(Answer.Refusal.Kind.DENIED_BY_HUMAN);
    assertThat(refusal.message()).contains("looked at it");
  }

  @Test
  void clientThatLeft_neverRuns() {
    Hold hold = held(fixture.deleteStack("checkout-prod"));
    approve(hold);

    var answer =
        fixture.guard.enact(
            fixture.deleteStack("checkout-prod"), Duration.ofSeconds(1), () -> false);

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(fixture.holds.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.APPROVED);
  }

  @Test
  void ambiguousCall_isRefused() {
    var answer =
        now(fixture.judge("Action=DescribeStacks&Action=DeleteStack&StackName=checkout-prod"));

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).refusal().kind()).isEqualTo(Answer.Refusal.Kind.AMBIGUOUS);
  }

  @Test
  void p6_ledgerClosed_mutationIsRefused_readFollowsPolicy() {
    fixture.ledger.close();

    assertThat(now(fixture.deleteStack("search-staging"))).isInstanceOf(Answer.Refused.class);
    assertThat(now(fixture.describeStacks())).isInstanceOf(Answer.Forward.class);
  }

  @Test
  void p7_agentsReason_isStoredWithoutItsSecret() {
    Hold hold = held(fixture.deleteStack("checkout-prod"));

    assertThat(hold.card().facts().text("reason").orElse("")).contains("[redacted]");
    assertThat(fixture.ledger.read(0, 100).toString()).doesNotContain("hunter2secret");
  }

  @Test
  void p5_everyCall_hasOneDecidedEntry() {
    held(fixture.deleteStack("checkout-prod"));
    fixture.guard.passRead(fixture.describeStacks());
    now(fixture.judge("Action=Nonsense&Version=1"));

    var calls =
        fixture.entries("decided").stream().map(entry -> entry.text("call").orElse("")).toList();
    assertThat(calls).doesNotHaveDuplicates().isNotEmpty();
    assertThat(fixture.entries("refused"))
        .allMatch(entry -> calls.contains(entry.text("call").orElse("")));
  }

  @Test
  void shadow_forwardsAndSaysWould() {
    fixture.close();
    fixture = new GuardFixture(folder.resolve("."), Mode.SHADOW);

    var answer = now(fixture.deleteStack("checkout-prod"));

    assertThat(answer).isInstanceOf(Answer.Forward.class);
    assertThat(fixture.entries("decided").getLast().get("would"))
        .get()
        .isInstanceOf(Value.Fields.class);
    assertThat(fixture.entries("hold-opened")).isEmpty();
  }
}
