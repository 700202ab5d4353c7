package dev.holdpoint.hold;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Holds that are not over, and denials that still stand, in memory. Read by any thread, changed by
 * one at a time. Knows what is due by both clocks.
 */
final class OpenHolds {
  private final Map<HoldId, Slot> slots = new ConcurrentHashMap<>();
  private final Map<Key, Hold> denials = new ConcurrentHashMap<>();
  private final HoldSettings settings;
  private final LongSupplier nanoTime;

  /**
   * @param deadline on the clock that never jumps, for the state the hold is in
   */
  private record Slot(Hold hold, long deadline) {}

  /**
   * What makes two calls identical: a denial or approval for one agent and person is for them
   * alone.
   */
  private record Key(Fingerprint fingerprint, String agent, Optional<String> principal) {
    static Key of(Card card) {
      Caller caller = card.caller();
      return new Key(card.fingerprint(), caller.agent(), caller.principal());
    }
  }

  OpenHolds(HoldSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  /** Takes in a hold as it is now. One that is over stays until the store has it. */
  void put(Hold hold, Instant now) {
    if (hold.state() == HoldState.DENIED) {
      denials.put(Key.of(hold.card()), hold);
    }
    slots.put(hold.id(), new Slot(hold, deadline(hold, now)));
  }

  /** Called when the store has everything: those that are over need no memory any more. */
  void forgetEnded() {
    slots.values().removeIf(slot -> slot.hold.state().isOver());
  }

  private Stream<Hold> open() {
    return slots.values().stream().map(Slot::hold).filter(hold -> !hold.state().isOver());
  }

  private long deadline(Hold hold, Instant now) {
    Slot before = slots.get(hold.id());
    if (before != null && before.hold.state() == hold.state()) {
      return before.deadline;
    }
    Duration left =
        switch (hold.state()) {
          case WAITING -> bounded(now, hold.expiresAt(), settings.expiry());
          case APPROVED -> bounded(now, hold.usableUntil().orElse(now), settings.useWindow());
          default -> settings.abandonedAfter();
        };
    return nanoTime.getAsLong() + left.toNanos();
  }

  /** After a start with a wrong clock nothing may live longer than if it had begun just now. */
  private static Duration bounded(Instant now, Instant until, Duration most) {
    Duration left = Duration.between(now, until);
    return left.compareTo(most) > 0 ? most : left.isNegative() ? Duration.ZERO : left;
  }

  boolean isDue(Hold hold, Instant now) {
    Slot slot = slots.get(hold.id());
    boolean late = slot != null && nanoTime.getAsLong() - slot.deadline >= 0;
    return late
        || switch (hold.state()) {
          case WAITING -> !now.isBefore(hold.expiresAt());
          case APPROVED -> hold.usableUntil().filter(until -> !now.isBefore(until)).isPresent();
          default -> false;
        };
  }

  /** Open holds whose time is over, oldest first. */
  List<Hold> due(Instant now) {
    return open()
        .filter(hold -> isDue(hold, now))
        .sorted(Comparator.comparing(Hold::openedAt))
        .toList();
  }

  /** An open hold, or one that is over and that the store may not have yet. */
  Optional<Hold> find(HoldId id) {
    return Optional.ofNullable(slots.get(id)).map(Slot::hold);
  }

  /**
   * The hold of an identical call that people can still decide or that may still run, or the denial
   * that still stands. One that is running is used up: the next identical call asks anew.
   */
  Optional<Hold> identical(Card card, Instant now) {
    Key key = Key.of(card);
    return open()
        .filter(hold -> hold.state() != HoldState.EXECUTING)
        .filter(hold -> Key.of(hold.card()).equals(key))
        .findFirst()
        .or(() -> Optional.ofNullable(denials.get(key)).filter(denial -> stands(denial, now)));
  }

  /** The same for any caller, oldest first; a running one only when there is no other. */
  Optional<Hold> current(Fingerprint fingerprint, Instant now) {
    return open()
        .filter(hold -> hold.card().fingerprint().equals(fingerprint))
        .min(
            Comparator.comparing((Hold hold) -> hold.state() == HoldState.EXECUTING)
                .thenComparing(Hold::openedAt))
        .or(
            () ->
                denials.values().stream()
                    .filter(hold -> hold.card().fingerprint().equals(fingerprint))
                    .filter(denial -> stands(denial, now))
                    .findFirst());
  }

  private boolean stands(Hold denial, Instant now) {
    return denial
        .endedAt()
        .filter(at -> now.isBefore(at.plus(settings.denialStands())))
        .isPresent();
  }

  void forgetOldDenials(Instant now) {
    denials.values().removeIf(denial -> !stands(denial, now));
  }

  boolean isFullFor(String agent) {
    return open().count() >= settings.maxOpen() || countOf(agent) >= settings.maxOpenPerAgent();
  }

  private long countOf(String agent) {
    return open().filter(hold -> hold.card().caller().agent().equals(agent)).count();
  }
}
