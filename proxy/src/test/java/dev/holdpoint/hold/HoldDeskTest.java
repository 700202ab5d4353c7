package dev.holdpoint.hold;

import static dev.holdpoint.hold.HoldFixtures.ballot;
import static dev.holdpoint.hold.HoldFixtures.callId;
import static dev.holdpoint.hold.HoldFixtures.card;
import static dev.holdpoint.hold.HoldFixtures.human;
import static dev.holdpoint.hold.HoldFixtures.recheck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.action.Caller;
import dev.holdpoint.hold.Holds.ClaimAnswer;
import dev.holdpoint.hold.Holds.Outcome;
import dev.holdpoint.hold.Holds.Recheck;
import dev.holdpoint.hold.Holds.VoteAnswer;
import dev.holdpoint.hold.Vote.Choice;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.Quorum;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The queue as its users see it. */
class HoldDeskTest {
  private static final Quorum ONE = Quorum.of(1, "sre");
  private static final Human ALICE = human("alice", "sre");
  private static final Human BOB = human("bob", "sre");

  private final ManualClock clock = new ManualClock();
  private final MemoryHoldStore store = new MemoryHoldStore();
  private final MemoryHistory history = new MemoryHistory();
  private final Map<String, TreeSet<String>> groups = new ConcurrentHashMap<>();
  private HoldDesk desk = start();

  private HoldDesk start() {
    return HoldDesk.open(
        store,
        history,
        id -> Optional.of(groups.getOrDefault(id, new TreeSet<>(java.util.Set.of("sre")))),
        HoldSettings.DEFAULTS,
        clock.outside(history.size()));
  }

  private Hold approved() {
    Hold hold = desk.open(card("x", ONE));
    var counted = (VoteAnswer.Counted) desk.vote(hold.id(), ballot(hold, ALICE, Choice.APPROVE));
    return counted.hold();
  }

  private VoteAnswer.Reason refusal(Hold hold, Ballot ballot) {
    return ((VoteAnswer.NotCounted) desk.vote(hold.id(), ballot)).reason();
  }

  @Test
  void vote_quorumOfTwo_isApprovedByTwoPeopleAndRunsOnce() {
    Hold hold = desk.open(card("x", HoldFixtures.TWO));

    desk.vote(hold.id(), ballot(hold, ALICE, Choice.APPROVE));
    assertThat(desk.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.WAITING);
    desk.vote(hold.id(), ballot(hold, BOB, Choice.APPROVE));

    assertThat(desk.claim(hold.id(), callId(1), recheck(hold.card())))
        .isInstanceOf(ClaimAnswer.Granted.class);
    assertThat(desk.claim(hold.id(), callId(2), recheck(hold.card())))
        .isInstanceOf(ClaimAnswer.NotGranted.class);
    assertThat(desk.finish(hold.id(), callId(2), Outcome.SUCCEEDED).state())
        .isEqualTo(HoldState.EXECUTING);
    assertThat(desk.finish(hold.id(), callId(1), Outcome.SUCCEEDED).state())
        .isEqualTo(HoldState.SUCCEEDED);
    assertThat(desk.open(hold.card()).id()).isNotEqualTo(hold.id());
    assertThat(history.kinds())
        .containsExactly(
            "hold-opened",
            "hold-voted",
            "hold-approved",
            "hold-claimed",
            "hold-finished",
            "hold-opened");
  }

  @Test
  void open_identicalCallWhileRunning_asksAnew() {
    Hold hold = approved();
    desk.claim(hold.id(), callId(1), recheck(hold.card()));

    Hold next = desk.open(hold.card());

    assertThat(next.id()).isNotEqualTo(hold.id());
    assertThat(next.state()).isEqualTo(HoldState.WAITING);
    assertThat(desk.current(hold.card().fingerprint()).orElseThrow().id()).isEqualTo(next.id());
  }

  @Test
  void vote_whoMayNot_isToldWhyAndRecorded() {
    Hold hold = desk.open(card("x", HoldFixtures.TWO));
    var stale = new Ballot(ALICE, Choice.APPROVE, "", "0", "cli");
    var mute = new Ballot(ALICE, Choice.DENY, " ", hold.cardDigest(), "cli");

    assertThat(refusal(hold, ballot(hold, human("bot", "sre"), Choice.APPROVE)))
        .isEqualTo(VoteAnswer.Reason.IS_AGENT);
    assertThat(refusal(hold, ballot(hold, human("Dana", "sre"), Choice.APPROVE)))
        .isEqualTo(VoteAnswer.Reason.IS_PRINCIPAL);
    assertThat(refusal(hold, ballot(hold, human("eve", "dev"), Choice.APPROVE)))
        .isEqualTo(VoteAnswer.Reason.NOT_IN_GROUP);
    assertThat(refusal(hold, stale)).isEqualTo(VoteAnswer.Reason.STALE_CARD);
    assertThat(refusal(hold, mute)).isEqualTo(VoteAnswer.Reason.REASON_MISSING);
    desk.vote(hold.id(), ballot(hold, ALICE, Choice.APPROVE));
    assertThat(refusal(hold, ballot(hold, ALICE, Choice.APPROVE)))
        .isEqualTo(VoteAnswer.Reason.ALREADY_VOTED);
    assertThat(desk.vote(HoldFixtures.holdId(9), stale)).isInstanceOf(VoteAnswer.NotCounted.class);
    assertThat(history.kinds()).filteredOn("vote-refused"::equals).hasSize(7);
  }

  @Test
  void deny_identicalCall_getsTheDenialWhileItStands() {
    Hold hold = desk.open(card("x", HoldFixtures.TWO));
    desk.vote(hold.id(), ballot(hold, ALICE, Choice.DENY));

    assertThat(refusal(hold, ballot(hold, BOB, Choice.APPROVE))).isEqualTo(VoteAnswer.Reason.OVER);
    assertThat(desk.open(hold.card()).state()).isEqualTo(HoldState.DENIED);
    desk = start();
    assertThat(desk.current(hold.card().fingerprint()).orElseThrow().id()).isEqualTo(hold.id());
    clock.pass(HoldSettings.DEFAULTS.denialStands());
    assertThat(desk.open(hold.card()).state()).isEqualTo(HoldState.WAITING);
  }

  @Test
  void open_anotherAgentOrPerson_getsAnotherHold() {
    Hold hold = desk.open(card("x", ONE));
    var other = new Caller("bot", Optional.of("alice"), Optional.empty());

    Hold second = desk.open(with(hold.card(), other));

    assertThat(second.id()).isNotEqualTo(hold.id());
    desk.vote(hold.id(), ballot(hold, ALICE, Choice.APPROVE));
    assertThat(desk.claim(hold.id(), callId(1), recheck(second.card())))
        .isInstanceOf(ClaimAnswer.NotGranted.class);
  }

  private static Card with(Card card, Caller caller) {
    return new Card(
        card.fingerprint(),
        caller,
        card.door(),
        card.route(),
        card.quorum(),
        card.policyDigest(),
        card.targetVersions(),
        card.facts());
  }

  @Test
  void time_bothClocks_expireAndLapse() {
    Hold first = desk.open(card("x", ONE));
    clock.pass(Duration.ofMinutes(59));
    clock.jump(Duration.ofHours(-2));
    clock.pass(Duration.ofMinutes(1));
    assertThat(refusal(first, ballot(first, ALICE, Choice.APPROVE)))
        .isEqualTo(VoteAnswer.Reason.OVER);
    assertThat(desk.find(first.id()).orElseThrow().state()).isEqualTo(HoldState.EXPIRED);

    clock.jump(Duration.ofHours(3));
    Hold second = approved();
    clock.pass(HoldSettings.DEFAULTS.useWindow().minusMillis(1));
    desk.sweep();
    assertThat(desk.find(second.id()).orElseThrow().state()).isEqualTo(HoldState.APPROVED);
    clock.pass(Duration.ofMillis(1));
    assertThat(desk.claim(second.id(), callId(1), recheck(second.card())))
        .isInstanceOf(ClaimAnswer.NotGranted.class);
    assertThat(desk.find(second.id()).orElseThrow().state()).isEqualTo(HoldState.LAPSED);
  }

  @Test
  void clock_behindTheRecord_approvesNothing() {
    Hold hold = desk.open(card("x", ONE));
    clock.jump(Duration.ofSeconds(-5));
    desk.open(card("y", ONE));
    clock.jump(Duration.ofMillis(-1));

    assertThat(refusal(hold, ballot(hold, ALICE, Choice.APPROVE)))
        .isEqualTo(VoteAnswer.Reason.CLOCK_BEHIND);
    clock.jump(Duration.ofMillis(1));
    Hold approved = approved();
    clock.jump(Duration.ofDays(-1));
    assertThat(desk.claim(approved.id(), callId(1), recheck(hold.card())))
        .isInstanceOf(ClaimAnswer.NotGranted.class);
    assertThat(
            desk.vote(
                desk.open(card("y", ONE)).id(),
                ballot(desk.open(card("y", ONE)), ALICE, Choice.DENY)))
        .isInstanceOf(VoteAnswer.Counted.class);
  }

  @Test
  void claim_stricterPolicyOrDrift_opensANewHold() {
    var stricter = new Decision.Hold(HoldFixtures.basis(), HoldFixtures.TWO);

    replaced(card -> recheck(card, stricter));
    replaced(card -> versions(card, Map.of("stack checkout", "8")));
    replaced(card -> versions(card, Map.of()));
    replaced(
        card -> {
          groups.put("alice", new TreeSet<>());
          return recheck(card);
        });
  }

  private void replaced(Function<Card, Recheck> change) {
    Hold hold = approved();
    var answer =
        (ClaimAnswer.Superseded) desk.claim(hold.id(), callId(1), change.apply(hold.card()));

    assertThat(answer.old().state()).isEqualTo(HoldState.SUPERSEDED);
    assertThat(answer.old().supersededBy()).contains(answer.replacement().id());
    assertThat(answer.replacement().state()).isEqualTo(HoldState.WAITING);
    assertThat(desk.open(hold.card()).id()).isEqualTo(answer.replacement().id());
    desk.cancel(answer.replacement().id(), "test", "next");
  }

  private static Recheck versions(Card card, Map<String, String> versions) {
    return new Recheck(
        card.fingerprint(),
        new Decision.Allow(HoldFixtures.basis()),
        "p2",
        new TreeMap<>(versions),
        card);
  }

  @Test
  void claim_laxerOrMoreKnown_isGrantedAndDeniedIsWithdrawn() {
    Hold first = approved();
    var more = versions(first.card(), Map.of("stack checkout", "7", "stack other", "1"));
    assertThat(desk.claim(first.id(), callId(1), more)).isInstanceOf(ClaimAnswer.Granted.class);
    desk.finish(first.id(), callId(1), Outcome.FAILED);

    Hold second = approved();
    var deny = recheck(second.card(), new Decision.Deny(HoldFixtures.basis()));
    var answer = (ClaimAnswer.NotGranted) desk.claim(second.id(), callId(2), deny);
    assertThat(answer.hold().state()).isEqualTo(HoldState.CANCELLED);

    Hold third = approved();
    assertThat(desk.claim(third.id(), callId(3), recheck(card("other", ONE))))
        .isInstanceOf(ClaimAnswer.NotGranted.class);
    assertThat(desk.find(third.id()).orElseThrow().state()).isEqualTo(HoldState.APPROVED);
  }

  @Test
  void open_atTheBound_isAcceptedAndOnePastRefused() {
    int limit = HoldSettings.DEFAULTS.maxOpenPerAgent();
    for (int i = 0; i < limit; i++) {
      desk.open(card("n" + i, ONE));
    }

    assertThatThrownBy(() -> desk.open(card("more", ONE))).isInstanceOf(TooManyHolds.class);
    assertThat(desk.open(card("n0", ONE)).state()).isEqualTo(HoldState.WAITING);
    clock.pass(Duration.ofHours(1));
    assertThat(desk.open(card("more", ONE)).state()).isEqualTo(HoldState.WAITING);
  }

  @Test
  void restart_executing_becomesUnknownAndNeverRunsAgain() {
    Hold hold = approved();
    desk.claim(hold.id(), callId(1), recheck(hold.card()));

    desk = start();

    assertThat(desk.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.UNKNOWN);
    assertThat(desk.claim(hold.id(), callId(2), recheck(hold.card())))
        .isInstanceOf(ClaimAnswer.NotGranted.class);
    assertThat(history.kinds()).endsWith("hold-claimed", "hold-finished");
  }

  @Test
  void sweep_runWithoutOutcome_becomesUnknown() {
    Hold hold = approved();
    desk.claim(hold.id(), callId(1), recheck(hold.card()));
    clock.pass(Duration.ofHours(24));
    desk.sweep();
    assertThat(desk.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.UNKNOWN);
  }

  @Test
  void store_lost_isBuiltAgainFromTheJournal() {
    approved();
    Hold denied = desk.open(card("y", ONE));
    desk.vote(denied.id(), ballot(denied, BOB, Choice.DENY));
    var rebuilt = new MemoryHoldStore();

    HoldDesk.open(
        rebuilt, history, id -> Optional.empty(), HoldSettings.DEFAULTS, clock.outside(1));

    assertThat(rebuilt.content()).isEqualTo(store.content());
    var empty = new MemoryHistory();
    assertThatThrownBy(
            () ->
                HoldDesk.open(
                    store, empty, id -> Optional.empty(), HoldSettings.DEFAULTS, clock.outside(1)))
        .isInstanceOf(HoldsUnavailable.class);
  }

  @Test
  void open_thousandIdenticalAtOnce_makeOneHold() throws Exception {
    var ids = ConcurrentHashMap.newKeySet();
    atOnce(1000, i -> ids.add(desk.open(card("x", ONE)).id()));

    assertThat(ids).hasSize(1);
    assertThat(history.size()).isEqualTo(1);
  }

  @Test
  void vote_hundredAtOnce_giveOneOutcome() throws Exception {
    Hold hold = desk.open(card("x", HoldFixtures.TWO));
    var answers = new ConcurrentLinkedQueue<VoteAnswer>();
    atOnce(
        100,
        i ->
            answers.add(
                desk.vote(
                    hold.id(),
                    ballot(
                        hold, human("p" + i, "sre"), i % 2 == 0 ? Choice.APPROVE : Choice.DENY))));

    Hold end = desk.find(hold.id()).orElseThrow();
    long counted = answers.stream().filter(VoteAnswer.Counted.class::isInstance).count();
    assertThat(end.state()).isIn(HoldState.APPROVED, HoldState.DENIED);
    assertThat(counted).isEqualTo(end.votes().size()).isLessThanOrEqualTo(2);
  }

  @Test
  void claim_hundredAtOnce_grantsExactlyOne() throws Exception {
    Hold hold = approved();
    var granted = new AtomicInteger();
    atOnce(
        100,
        i -> {
          if (desk.claim(hold.id(), callId(i), recheck(hold.card()))
              instanceof ClaimAnswer.Granted) {
            granted.incrementAndGet();
          }
        });
    assertThat(granted).hasValue(1);
  }

  @Test
  void await_manyWaiters_allSeeTheChange() throws Exception {
    Hold hold = desk.open(card("x", ONE));
    var seen = new ConcurrentLinkedQueue<HoldState>();
    var begun = new CountDownLatch(2000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2000; i++) {
        threads.submit(
            () -> {
              begun.countDown();
              return seen.add(desk.await(hold.id(), 1, Duration.ofMinutes(1)).state());
            });
      }
      begun.await();
      desk.vote(hold.id(), ballot(hold, ALICE, Choice.DENY));
    }
    assertThat(seen).hasSize(2000).containsOnly(HoldState.DENIED);
    assertThat(desk.await(hold.id(), 2, Duration.ofMinutes(1)).state()).isEqualTo(HoldState.DENIED);
    Hold other = desk.open(card("y", ONE));
    assertThat(desk.await(other.id(), 1, Duration.ZERO)).isEqualTo(other);
  }

  /** Something for each number. */
  private interface Task {
    void run(int number);
  }

  private static void atOnce(int times, Task task) throws InterruptedException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        int number = i;
        threads.submit(
            () -> {
              start.await();
              task.run(number);
              return true;
            });
      }
      start.countDown();
    }
  }
}
