package dev.holdpoint.console;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import dev.holdpoint.console.MetricSource.Metric;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds.HoldQuery;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code /healthz}, {@code /readyz}, {@code /metrics}: open to everybody who reaches the listener.
 */
record HealthApi(ConsolePorts ports) {
  private static final int MOST_COUNTED = 10_000;
  private static final int PAGE = 1_000;

  Reply alive(Incoming request) {
    return Reply.json(200, Value.Fields.NONE.with("status", "ok"));
  }

  Reply ready(Incoming request) {
    boolean ledger = ports.ledger().healthy();
    boolean ready = ledger && ports.condition().ready().getAsBoolean();
    Value.Fields told =
        Value.Fields.NONE
            .with("status", ready ? "ready" : "not-ready")
            .with("ledger", ledger ? "ok" : "cannot be written")
            .with("mode", ports.condition().mode().get().word());
    return Reply.json(ready ? 200 : 503, told);
  }

  Reply metrics(Incoming request) {
    var all = new ArrayList<>(ports.condition().metrics().metrics());
    all.addAll(own());
    return Reply.text(200, "text/plain", Exposition.write(all))
        .with("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  }

  private List<Metric> own() {
    var summary = ports.shadow().summary();
    return List.of(
        gauge("holds_waiting", "Holds that wait for people", waiting()),
        gauge("ledger_entries", "Entries in the ledger", ports.ledger().size()),
        gauge("ledger_healthy", "1 when the last write worked", ports.ledger().healthy() ? 1 : 0),
        counter("shadow_would_hold_total", "Calls that would have been held", summary.wouldHold()),
        counter(
            "shadow_would_deny_total", "Calls that would have been denied", summary.wouldDeny()));
  }

  /** The queue gives a page at a time. */
  private int waiting() {
    List<Hold> page = waiting(Optional.empty());
    int count = page.size();
    while (page.size() == PAGE && count < MOST_COUNTED) {
      page = waiting(Optional.of(page.getLast().id()));
      count += page.size();
    }
    return count;
  }

  private List<Hold> waiting(Optional<HoldId> after) {
    return ports.holds().list(new HoldQuery(Optional.of(HoldState.WAITING), PAGE, after));
  }

  private static Metric gauge(String name, String help, double value) {
    return new Metric("holdpoint_" + name, "gauge", help, Collections.emptySortedMap(), value);
  }

  private static Metric counter(String name, String help, double value) {
    return new Metric("holdpoint_" + name, "counter", help, Collections.emptySortedMap(), value);
  }
}
