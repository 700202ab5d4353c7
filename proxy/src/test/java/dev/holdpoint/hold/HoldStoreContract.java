package dev.holdpoint.hold;

import static dev.holdpoint.hold.HoldFixtures.START;
import static dev.holdpoint.hold.HoldFixtures.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.hold.HoldStore.Applied;
import dev.holdpoint.hold.Holds.HoldQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store must do. */
public abstract class HoldStoreContract {

  /** An empty store; closed by the test. */
  protected abstract HoldStore open();

  /** The same store after a restart. */
  protected abstract HoldStore reopen(HoldStore store);

  private static Applied mark(long index) {
    return new Applied(index, START.plusSeconds(index));
  }

  @Test
  void apply_holdsOfEveryShape_areReadBackEqual() {
    HoldStore store = open();
    var vote = HoldFixtures.vote(HoldFixtures.human("alice", "sre"), Vote.Choice.DENY);
    Hold denied = HoldFixtures.waiting(1, TWO);
    Hold after = denied.apply(new HoldEvent.Denied(vote));
    Hold old = HoldFixtures.waiting(2, TWO);
    var opening = new HoldEvent.Opened(old.card(), START, START.plusSeconds(9));
    Hold gone = old.apply(new HoldEvent.Superseded(HoldFixtures.holdId(3), "drift", opening));
    Hold fresh = Hold.opened(HoldFixtures.holdId(3), opening);

    store.apply(List.of(denied, after), mark(0));
    store.apply(List.of(old), mark(1));
    store.apply(List.of(gone, fresh), mark(2));

    HoldStore again = reopen(store);
    assertThat(again.applied()).isEqualTo(mark(2));
    assertThat(List.of(after, gone, fresh))
        .allSatisfy(hold -> assertThat(again.find(hold.id())).contains(hold));
    assertThat(again.open()).containsExactly(fresh);
    assertThat(again.deniedSince(START)).containsExactly(after);
    assertThat(again.deniedSince(START.plusSeconds(2))).isEmpty();
    assertThat(again.find(HoldFixtures.holdId(99))).isEmpty();
    again.close();
  }

  @Test
  void apply_wrongVersionOrOldMark_changesNothing() {
    HoldStore store = open();
    Hold hold = HoldFixtures.waiting(1, TWO);
    Hold over = hold.apply(new HoldEvent.Expired(START));

    store.apply(List.of(hold), mark(5));
    store.apply(List.of(over), mark(5));
    assertThatThrownBy(() -> store.apply(List.of(HoldFixtures.waiting(2, TWO), hold), mark(6)))
        .isInstanceOf(HoldsUnavailable.class);

    assertThat(store.find(hold.id())).contains(hold);
    assertThat(store.find(HoldFixtures.holdId(2))).isEmpty();
    assertThat(store.applied()).isEqualTo(mark(5));
    store.close();
  }

  @Test
  void list_pages_waitingOldestFirstOthersNewestFirst() {
    HoldStore store = open();
    for (int i = 0; i < 5; i++) {
      store.apply(List.of(HoldFixtures.waiting(i, TWO)), mark(i));
    }
    var first = HoldFixtures.holdId(0);
    var last = HoldFixtures.holdId(4);

    var waiting = Optional.of(HoldState.WAITING);
    assertThat(store.list(new HoldQuery(waiting, 2, Optional.empty())).getFirst().id())
        .isEqualTo(first);
    assertThat(store.list(new HoldQuery(waiting, 9, Optional.of(first)))).hasSize(4);
    assertThat(store.list(new HoldQuery(Optional.empty(), 2, Optional.empty())).getFirst().id())
        .isEqualTo(last);
    assertThat(store.list(new HoldQuery(Optional.empty(), 9, Optional.of(last)))).hasSize(4);
    assertThat(store.list(new HoldQuery(Optional.of(HoldState.DENIED), 9, Optional.empty())))
        .isEmpty();
    store.close();
  }
}
