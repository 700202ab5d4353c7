package dev.holdpoint.store;

import static dev.holdpoint.hold.HoldFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldDesk;
import dev.holdpoint.hold.HoldFixtures;
import dev.holdpoint.hold.HoldSettings;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.Holds.ClaimAnswer;
import dev.holdpoint.hold.Holds.VoteAnswer;
import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.hold.ManualClock;
import dev.holdpoint.hold.MemoryHoldStore;
import dev.holdpoint.hold.Vote;
import dev.holdpoint.ledger.FakeDisk;
import dev.holdpoint.ledger.FileLedger;
import dev.holdpoint.policy.Quorum;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random work on the queue over a disk that tears, forgets, fills up and loses power, with
 * restarts. What was answered must still be so afterwards, and nobody is granted twice.
 */
class HoldSimulationTest {
  private static final int WORLDS = 80;
  private static final int STEPS = 60;

  @Test
  void queue_randomFaultsAndRestarts_keepsItsPromises() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    int granted = 0;
    int restarts = 0;
    for (int i = 0; i < WORLDS; i++) {
      var world = new World(seed + i);
      for (int step = 0; step < STEPS; step++) {
        world.step();
      }
      world.restart();
      granted += world.granted.size();
      restarts += world.restarts;
    }
    assertThat(granted).isGreaterThan(WORLDS / 10);
    assertThat(restarts).isGreaterThan(WORLDS);
  }

  /** One installation and what its users were told. */
  private static final class World {
    private final String name;
    private final Random random;
    private final ManualClock clock = new ManualClock();
    private final MemoryHoldStore store = new MemoryHoldStore();
    private final Map<HoldId, Hold> told = new HashMap<>();
    private final Set<HoldId> granted = new HashSet<>();
    private final List<HoldId> known = new ArrayList<>();
    private FakeDisk disk = new FakeDisk();
    private FileLedger ledger;
    private HoldDesk desk;
    private int calls;
    private int restarts;

    World(long seed) {
      name = "seed " + seed;
      random = new Random(seed);
      ledger = disk.ledger(clock);
      desk = open();
    }

    private HoldDesk open() {
      return HoldDesk.open(
          store,
          new LedgerJournal(ledger),
          id -> Optional.of(new TreeSet<>(Set.of("sre"))),
          HoldSettings.DEFAULTS,
          clock.outside(random.nextLong()));
    }

    void step() throws IOException {
      if (random.nextInt(8) == 0) {
        var faults = FakeDisk.Fault.values();
        disk.plan(faults[random.nextInt(faults.length)], 1 + random.nextInt(6));
      }
      if (random.nextInt(12) == 0) {
        var moods = MemoryHoldStore.Mood.values();
        store.mood(moods[random.nextInt(moods.length)]);
      }
      if (random.nextInt(15) == 0) {
        restart();
      }
      clock.pass(Duration.ofSeconds(random.nextInt(200)));
      try {
        work();
      } catch (HoldsUnavailable refused) {
        // the user was told no; a later step may find the world better
      }
    }

    private void work() {
      Optional<HoldId> some =
          known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
      switch (random.nextInt(7)) {
        case 0, 1 -> tell(desk.open(HoldFixtures.card("a" + random.nextInt(3), quorum())));
        case 2, 3 -> some.ifPresent(this::vote);
        case 4 -> some.ifPresent(this::claim);
        case 5 -> some.ifPresent(id -> tell(desk.cancel(id, "bot", "enough")));
        default -> desk.sweep();
      }
    }

    private Quorum quorum() {
      return Quorum.of(1 + random.nextInt(2), "sre");
    }

    private void vote(HoldId id) {
      Hold hold = desk.find(id).orElseThrow();
      var human = HoldFixtures.human("p" + random.nextInt(4), "sre");
      var choice = random.nextInt(8) == 0 ? Vote.Choice.DENY : Vote.Choice.APPROVE;
      var answer = desk.vote(id, HoldFixtures.ballot(hold, human, choice));
      if (answer instanceof VoteAnswer.Counted(Hold counted)) {
        tell(counted);
      }
    }

    private void claim(HoldId id) {
      Hold hold = desk.find(id).orElseThrow();
      var call = callId(calls++);
      var answer = desk.claim(id, call, HoldFixtures.recheck(hold.card()));
      if (answer instanceof ClaimAnswer.Granted(Hold running)) {
        assertThat(granted.add(id)).as("%s: granted once", name).isTrue();
        tell(running);
        if (random.nextBoolean()) {
          tell(desk.finish(id, call, Holds.Outcome.SUCCEEDED));
        }
      }
    }

    private void tell(Hold hold) {
      known.add(hold.id());
      told.put(hold.id(), hold);
    }

    /**
     * Power comes back: what was told must be there, and the store knows nothing the ledger lacks.
     */
    void restart() throws IOException {
      restarts++;
      ledger.close();
      disk = disk.afterReboot(random);
      store.mood(MemoryHoldStore.Mood.WELL);
      ledger = disk.ledger(clock);
      assertThat(store.applied().index()).as(name).isLessThan(ledger.size());
      desk = open();
      for (Hold before : told.values()) {
        Hold now = desk.find(before.id()).orElseThrow(() -> new AssertionError(name + ": lost"));
        assertThat(now.version()).as(name).isGreaterThanOrEqualTo(before.version());
        assertThat(now.votes()).as(name).containsAll(before.votes());
        assertThat(now.state()).as(name).isNotEqualTo(HoldState.EXECUTING);
        if (before.state().isOver()) {
          assertThat(now).as(name).isEqualTo(before);
        }
      }
      assertThat(disk.isVerified()).as(name).isTrue();
    }
  }
}
