package dev.holdpoint.guard;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.hold.Ballot;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldDesk;
import dev.holdpoint.hold.HoldSettings;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.Human;
import dev.holdpoint.hold.Outside;
import dev.holdpoint.hold.Vote;
import dev.holdpoint.ledger.FileLedger;
import dev.holdpoint.ledger.Ledger;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.text.InventoryText;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyText;
import dev.holdpoint.store.LedgerJournal;
import dev.holdpoint.store.SqliteHoldStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** The real flow over the shipped rules, a real ledger and a real queue in one folder. */
final class GuardFixture implements AutoCloseable {
  static final Human ALICE = human("alice", "sre-oncall", "security");
  static final Human BOB = human("bob", "service-owner", "sre-oncall");

  final Ledger ledger;
  final HoldDesk holds;
  final AtomicReference<PolicySet> policies = new AtomicReference<>();
  final AtomicReference<Facts> facts = new AtomicReference<>(Facts.NONE);
  final GuardFlow guard;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  GuardFixture(Path folder, Mode mode) {
    Clock clock = Clock.systemUTC();
    ledger = FileLedger.open(folder, clock);
    holds =
        HoldDesk.open(
            SqliteHoldStore.open(folder),
            new LedgerJournal(ledger),
            id -> Optional.of(groups(id)),
            HoldSettings.DEFAULTS,
            Outside.real());
    policies.set(PolicyText.read(Packs.sources(Packs.NAMES), clock.instant()).policySet());
    var inventory = InventoryText.read(Packs.sampleInventory());
    guard =
        new GuardFlow(
            new Mind(Classifiers.standard(), policies::get, () -> inventory, clock),
            new GuardSettings(mode, true, () -> "http://console", () -> "http://agent"),
            holds,
            ledger,
            (route, actions) -> facts.get());
  }

  private static Human human(String id, String... groups) {
    return new Human(id, new TreeSet<>(List.of(groups)));
  }

  private static SortedSet<String> groups(String id) {
    return id.equals("alice") ? ALICE.groups() : BOB.groups();
  }

  /** The query call that deletes that stack. */
  Judged deleteStack(String stack) {
    return judge("Action=DeleteStack&Version=2010-05-15&StackName=" + stack);
  }

  Judged describeStacks() {
    return judge("Action=DescribeStacks&Version=2010-05-15");
  }

  Judged judge(String form) {
    return judge(
        new HttpCall(
            "POST",
            "cloudformation.eu-west-1.amazonaws.com",
            "/",
            "",
            Headers.of("Content-Type", "application/x-www-form-urlencoded"),
            Body.of(form),
            Optional.of("aws")));
  }

  Judged judge(HttpCall call) {
    return guard.judge(
        new Intercepted(
            CallId.fresh(random),
            call,
            new Caller("bot", Optional.of("dana"), Optional.empty()),
            "proxy",
            "aws",
            Mode.ENFORCE,
            Optional.of("token=hunter2secret is stuck")));
  }

  void vote(Hold hold, Human human, Vote.Choice choice) {
    Hold now = holds.find(hold.id()).orElseThrow();
    var answer =
        holds.vote(hold.id(), new Ballot(human, choice, "looked at it", now.cardDigest(), "test"));
    if (!(answer instanceof Holds.VoteAnswer.Counted)) {
      throw new AssertionError(answer);
    }
  }

  List<Value.Fields> entries(String kind) {
    return ledger.read(0, 1_000).stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(Ledger.Entry::content)
        .toList();
  }

  @Override
  public void close() {
    holds.close();
    ledger.close();
  }
}
