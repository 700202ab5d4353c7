package dev.holdpoint.agent;

import dev.holdpoint.guard.Guard;
import dev.holdpoint.guard.Permit;
import dev.holdpoint.hold.Holds.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that agents were told to run and whose outcome nobody reported yet. Each is reported to the
 * guard exactly once: by its agent, or as unknown when time or place runs out. Safe for many
 * threads.
 */
final class Permits implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Permits.class);

  private final AgentSettings.Limits limits;
  private final Clock clock;
  private final Guard guard;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Kept> open = new LinkedHashMap<>();
  private final Map<String, String> reported = new LinkedHashMap<>();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("permits").factory());

  private record Kept(String agent, Permit permit, Instant until) {}

  /** What became of a report. */
  enum Report {
    TAKEN,
    ALREADY_REPORTED,
    NOT_KNOWN
  }

  private Permits(AgentSettings.Limits limits, Clock clock, Guard guard) {
    this.limits = limits;
    this.clock = clock;
    this.guard = guard;
  }

  static Permits keeping(AgentSettings.Limits limits, Clock clock, Guard guard) {
    var permits = new Permits(limits, clock, guard);
    var unused = permits.clockwork.scheduleWithFixedDelay(permits::sweep, 30, 30, TimeUnit.SECONDS);
    return permits;
  }

  void keep(String agent, Permit permit) {
    Instant until = clock.instant().plus(limits.outcomeWithin());
    List<Kept> over = new ArrayList<>();
    lock.lock();
    try {
      open.put(permit.call().text(), new Kept(agent, permit, until));
      while (open.size() > limits.permits()) {
        over.add(removeOldest());
      }
    } finally {
      lock.unlock();
    }
    over.forEach(one -> giveUp(one, "too many calls are without a reported outcome"));
  }

  private Kept removeOldest() {
    Iterator<Kept> oldest = open.values().iterator();
    Kept kept = oldest.next();
    oldest.remove();
    remember(kept);
    return kept;
  }

  private void remember(Kept kept) {
    reported.put(kept.permit().call().text(), kept.agent());
    if (reported.size() > limits.permits()) {
      reported.remove(reported.keySet().iterator().next());
    }
  }

  /** Reports what that agent says came of its call. */
  Report report(String agent, String call, Outcome outcome, String detail) {
    Kept kept;
    lock.lock();
    try {
      kept = open.get(call);
      if (kept == null || !kept.agent().equals(agent)) {
        return agent.equals(reported.get(call)) ? Report.ALREADY_REPORTED : Report.NOT_KNOWN;
      }
      open.remove(call);
      remember(kept);
    } finally {
      lock.unlock();
    }
    guard.report(kept.permit(), outcome, detail);
    return Report.TAKEN;
  }

  /** Gives up on calls whose time is over. */
  void sweep() {
    Instant now = clock.instant();
    List<Kept> over = new ArrayList<>();
    lock.lock();
    try {
      while (!open.isEmpty() && !now.isBefore(open.values().iterator().next().until())) {
        over.add(removeOldest());
      }
    } finally {
      lock.unlock();
    }
    over.forEach(one -> giveUp(one, "the agent reported no outcome in time"));
  }

  private void giveUp(Kept kept, String why) {
    try {
      guard.report(kept.permit(), Outcome.UNKNOWN, why);
    } catch (RuntimeException fault) {
      LOG.error("the unknown outcome of {} could not be recorded", kept.permit().call(), fault);
    }
  }

  /** Nobody can report any more: what is open is unknown. */
  @Override
  public void close() {
    clockwork.shutdownNow();
    List<Kept> over;
    lock.lock();
    try {
      over = List.copyOf(open.values());
      open.clear();
    } finally {
      lock.unlock();
    }
    over.forEach(one -> giveUp(one, "Holdpoint stopped before an outcome was reported"));
  }
}
