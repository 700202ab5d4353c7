package dev.holdpoint.gateway;

import dev.holdpoint.guard.Guard;
import dev.holdpoint.guard.Permit;
import dev.holdpoint.hold.Holds.Outcome;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the guard what came of a permit, exactly once: the first telling counts. Confined to one
 * event loop; the report of a guarded call waits for the disk, hence runs on a virtual thread.
 */
final class OneReport {
  private static final Logger LOG = LoggerFactory.getLogger(OneReport.class);

  private final Guard guard;
  private final Permit permit;
  private final Executor blocking;
  private boolean told;

  OneReport(Guard guard, Permit permit, Executor blocking) {
    this.guard = guard;
    this.permit = permit;
    this.blocking = blocking;
  }

  void tell(Outcome outcome, String detail) {
    if (told) {
      return;
    }
    told = true;
    if (!permit.guarded()) {
      report(outcome, detail);
      return;
    }
    try {
      blocking.execute(() -> report(outcome, detail));
    } catch (RejectedExecutionException closing) {
      report(outcome, detail);
    }
  }

  private void report(Outcome outcome, String detail) {
    try {
      guard.report(permit, outcome, detail);
    } catch (RuntimeException fault) {
      LOG.error("the outcome of {} could not be recorded: {}", permit.call(), outcome, fault);
    }
  }
}
