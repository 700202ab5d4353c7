package dev.holdpoint.installation;

import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Value;
import dev.holdpoint.config.Settings;
import dev.holdpoint.console.MetricSource;
import dev.holdpoint.console.ShadowSource;
import dev.holdpoint.console.ShadowTally;
import dev.holdpoint.hold.GroupDirectory;
import dev.holdpoint.hold.HoldDesk;
import dev.holdpoint.hold.HoldSettings;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.hold.Outside;
import dev.holdpoint.ledger.FileLedger;
import dev.holdpoint.ledger.Ledger;
import dev.holdpoint.ledger.LedgerUnavailable;
import dev.holdpoint.store.LedgerJournal;
import dev.holdpoint.store.SqliteHoldStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything durable: the ledger, the queue that it feeds, and the clock thread that ends holds.
 */
final class Memory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  private final Opened opened = new Opened();
  private final ScheduledExecutorService clock;
  private final Ledger ledger;
  private final HoldDesk holds;
  private final ShadowTally shadow = new ShadowTally();
  private final LongAdder entries = new LongAdder();

  private Memory(Ledger ledger, HoldDesk holds) {
    this.ledger = opened.add(ledger);
    this.holds = opened.add(holds);
    ledger.onAppend(shadow);
    ledger.onAppend(entry -> entries.increment());
    this.clock =
        opened.add(
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("hold-clock").factory()));
    everySecond(this::sweep);
  }

  /** Work of the clock thread; a fault in it is logged and does not end it. */
  void everySecond(Runnable work) {
    Runnable safe =
        () -> {
          try {
            work.run();
          } catch (RuntimeException fault) {
            LOG.error("work of the clock thread failed", fault);
          }
        };
    var unused = clock.scheduleWithFixedDelay(safe, 1, 1, TimeUnit.SECONDS);
  }

  static Memory open(Settings settings, Path data, GroupDirectory groups) {
    Ledger ledger;
    try {
      ledger = FileLedger.open(data, Clock.systemUTC());
    } catch (LedgerUnavailable broken) {
      throw new InstallationFault(String.valueOf(broken.getMessage()), broken);
    }
    try {
      var given = settings.holds();
      var bounds =
          new HoldSettings(
              given.expiry(),
              given.useWindow(),
              given.denialStands(),
              HoldSettings.DEFAULTS.abandonedAfter(),
              given.maxOpenPerAgent(),
              HoldSettings.DEFAULTS.maxOpen());
      HoldDesk holds =
          HoldDesk.open(
              SqliteHoldStore.open(data),
              new LedgerJournal(ledger),
              groups,
              bounds,
              Outside.real());
      return new Memory(ledger, holds);
    } catch (RuntimeException broken) {
      ledger.close();
      throw broken instanceof HoldsUnavailable
          ? new InstallationFault(String.valueOf(broken.getMessage()), broken)
          : broken;
    }
  }

  private void sweep() {
    try {
      holds.sweep();
    } catch (HoldsUnavailable broken) {
      LOG.warn("holds cannot be ended now: {}", broken.getMessage());
    }
  }

  /** The first entry of a run. */
  void started(Mode mode, String policyDigest) {
    try {
      ledger.append(
          "started", Value.Fields.NONE.with("mode", mode.word()).with("policy", policyDigest));
    } catch (LedgerUnavailable broken) {
      throw new InstallationFault(String.valueOf(broken.getMessage()), broken);
    }
  }

  Holds holds() {
    return holds;
  }

  Ledger ledger() {
    return ledger;
  }

  ShadowSource shadow() {
    return shadow;
  }

  boolean healthy() {
    return ledger.healthy();
  }

  List<MetricSource.Metric> metrics() {
    return List.of(
        metric("holdpoint_ledger_entries_total", "counter", "Entries written.", entries.sum()));
  }

  private static MetricSource.Metric metric(String name, String type, String help, double value) {
    return new MetricSource.Metric(name, type, help, new TreeMap<>(), value);
  }

  @Override
  public void close() {
    opened.close();
  }
}
