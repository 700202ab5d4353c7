package dev.holdpoint.hold;

import static dev.holdpoint.hold.HoldFixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.policy.Quorum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every sequence of events on a hold, against a table. */
class HoldRulesTest {
  private static final Instant LATER = START.plusSeconds(10);
  private static final Quorum TWO = Quorum.of(2, "sre");
  private static final int LENGTH = 5;

  /** Reference: state word and event word to the next state word; absent means impossible. */
  private static final Map<String, String> TABLE = new HashMap<>();

  static {
    TABLE.put("none voted-a", "one-a");
    TABLE.put("none voted-b", "one-b");
    TABLE.put("one-a approved-b", "approved");
    TABLE.put("one-b approved-a", "approved");
    for (String waiting : List.of("none", "one-a", "one-b")) {
      TABLE.put(waiting + " denied-c", "denied");
      TABLE.put(waiting + " expired", "expired");
      TABLE.put(waiting + " cancelled", "cancelled");
      TABLE.put(waiting + " superseded", "superseded");
    }
    TABLE.put("approved claimed", "executing");
    TABLE.put("approved lapsed", "lapsed");
    TABLE.put("approved cancelled", "cancelled");
    TABLE.put("approved superseded", "superseded");
    TABLE.put("executing succeeded", "succeeded");
    TABLE.put("executing failed", "failed");
    TABLE.put("executing unknown", "unknown");
  }

  private final Map<String, HoldEvent> events = new HashMap<>();
  private final Hold fresh = HoldFixtures.waiting(1, TWO);
  private int checked;

  HoldRulesTest() {
    Vote a = approval("a");
    Vote b = approval("b");
    var run = HoldFixtures.callId(1);
    var opening = new HoldEvent.Opened(fresh.card(), LATER, LATER.plusSeconds(9));
    events.put("opened", opening);
    events.put("voted-a", new HoldEvent.Voted(a));
    events.put("voted-b", new HoldEvent.Voted(b));
    events.put("approved-a", new HoldEvent.Approved(a, LATER.plusSeconds(60)));
    events.put("approved-b", new HoldEvent.Approved(b, LATER.plusSeconds(60)));
    events.put(
        "denied-c",
        new HoldEvent.Denied(HoldFixtures.vote(HoldFixtures.human("c"), Vote.Choice.DENY)));
    events.put("claimed", new HoldEvent.Claimed(run, LATER));
    events.put("claimed-late", new HoldEvent.Claimed(run, LATER.plusSeconds(60)));
    events.put("succeeded", new HoldEvent.Finished(run, Holds.Outcome.SUCCEEDED, "", LATER));
    events.put("failed", new HoldEvent.Finished(run, Holds.Outcome.FAILED, "", LATER));
    events.put("unknown", new HoldEvent.Finished(run, Holds.Outcome.UNKNOWN, "", LATER));
    events.put(
        "foreign",
        new HoldEvent.Finished(HoldFixtures.callId(2), Holds.Outcome.SUCCEEDED, "", LATER));
    events.put("expired", new HoldEvent.Expired(LATER));
    events.put("lapsed", new HoldEvent.Lapsed(LATER));
    events.put("cancelled", new HoldEvent.Cancelled("bot", "changed my mind", LATER));
    events.put("superseded", new HoldEvent.Superseded(HoldFixtures.holdId(2), "drift", opening));
  }

  private static Vote approval(String person) {
    return HoldFixtures.vote(HoldFixtures.human(person, "sre"), Vote.Choice.APPROVE);
  }

  @Test
  void apply_everySequenceUpToFive_followsTheTable() {
    explore(fresh, "none", LENGTH);

    assertThat(checked).isGreaterThan(400);
  }

  private void explore(Hold hold, String state, int left) {
    if (left == 0) {
      return;
    }
    for (var event : events.entrySet()) {
      String step = state + " " + event.getKey();
      Optional<Hold> next = attempt(hold, event.getValue());

      assertThat(next.isPresent()).as(step).isEqualTo(TABLE.containsKey(step));
      checked++;
      if (next.isPresent()) {
        check(hold, next.get(), TABLE.get(step), event.getKey());
        explore(next.get(), TABLE.get(step), left - 1);
      }
    }
  }

  private static void check(Hold before, Hold after, String state, String event) {
    String word = List.of("none", "one-a", "one-b").contains(state) ? "waiting" : state;
    assertThat(after.state().word()).as(event).isEqualTo(word);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.endedAt().isPresent()).isEqualTo(after.state().isOver());
    assertThat(after.card()).isEqualTo(before.card());
  }

  private static Optional<Hold> attempt(Hold hold, HoldEvent event) {
    try {
      return Optional.of(hold.apply(event));
    } catch (Invariant.Broken impossible) {
      return Optional.empty();
    }
  }

  @Test
  void records_everyEvent_areReadBackEqualAndRebuildTheHold() {
    for (var event : events.values()) {
      var record = new HoldRecord(fresh.id(), 7, event);
      var json = dev.holdpoint.action.Canon.write(record.write());
      var read = dev.holdpoint.json.StrictJson.readObject(json);

      assertThat(HoldRecord.read(new History.Recorded(0, record.kind(), read))).contains(record);
    }
    var stored = new ArrayList<Hold>(List.of(fresh));
    for (String name : List.of("voted-a", "approved-b", "claimed", "succeeded")) {
      stored.add(stored.getLast().apply(events.get(name)));
    }
    for (Hold hold : stored) {
      assertThat(HoldCodec.read(HoldCodec.write(hold))).isEqualTo(hold);
    }
  }
}
