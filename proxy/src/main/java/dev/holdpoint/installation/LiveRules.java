package dev.holdpoint.installation;

import dev.holdpoint.action.Value;
import dev.holdpoint.agent.ManifestSource;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.config.Settings;
import dev.holdpoint.guard.Mind;
import dev.holdpoint.ledger.LedgerUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules and the inventory in force. Looked at anew when their files change; a set that cannot
 * be used, or that nobody could decide, is refused and the last good one stays.
 */
final class LiveRules {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final Settings settings;
  private final boolean evaluation;
  private final Crowd crowd;
  private final Memory memory;
  private final AtomicReference<Rules> active;
  private final FileStamps stamps;

  LiveRules(Settings settings, Rules first, Crowd crowd, Memory memory) {
    this.settings = settings;
    this.evaluation = crowd.isEvaluation();
    this.crowd = crowd;
    this.memory = memory;
    this.active = new AtomicReference<>(first);
    var watched = new ArrayList<Path>(settings.policies().directories());
    settings.inventory().ifPresent(watched::add);
    this.stamps = new FileStamps(watched);
  }

  /** Everything is read again within a second, changed or not. */
  void readAgain() {
    stamps.forget();
  }

  /** Called by the clock thread. */
  void refresh() {
    if (!stamps.changed()) {
      return;
    }
    try {
      Rules fresh = Rules.load(settings, evaluation);
      Decidable.check(fresh.policies(), crowd.groups());
      active.set(fresh);
      record("policy-loaded", "");
      LOG.warn("rules were read again, policy {}", fresh.digest());
    } catch (InstallationFault bad) {
      LOG.error("changed rules are refused, the last good ones stay: {}", bad.getMessage());
      record("policy-refused", String.valueOf(bad.getMessage()));
    }
  }

  private void record(String kind, String problem) {
    try {
      memory
          .ledger()
          .append(
              kind,
              Value.Fields.NONE.with("policy", active.get().digest()).with("problem", problem));
    } catch (LedgerUnavailable broken) {
      LOG.error("{} could not be recorded: {}", kind, broken.getMessage());
    }
  }

  String digest() {
    return active.get().digest();
  }

  Mind mind() {
    return new Mind(
        Classifiers.standard(),
        () -> active.get().policies(),
        () -> active.get().inventory(),
        Clock.systemUTC());
  }

  List<ManifestSource.Gate> gates(String agent) {
    return active.get().gates(agent);
  }
}
