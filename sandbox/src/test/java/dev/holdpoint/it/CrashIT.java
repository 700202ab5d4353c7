package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ledger.LedgerVerifier;
import dev.holdpoint.ledger.Verification;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process while calls, votes and releases are in flight, again and again, in front of an
 * upstream that lives on. {@code -Dholdpoint.kills} sets how often, {@code -Dholdpoint.seed}
 * repeats the choice of moments.
 */
final class CrashIT {
  private static final int KILLS = Integer.getInteger("holdpoint.kills", 50);
  private static final int LATEST = 24;

  @TempDir private Path folder = Path.of("");

  @Test
  void kill_atRandomMoments_losesNothingAndRunsNothingTwice() throws Exception {
    long seed = Long.getLong("holdpoint.seed", System.nanoTime());
    System.out.println("-Dholdpoint.seed=" + seed + " -Dholdpoint.kills=" + KILLS);
    var random = new Random(seed);
    var moment = new Moment();
    var unfinished = new ArrayDeque<String>();
    try (var world = StandIn.answering(call -> answer(call, moment))) {
      var made = Configured.guarding(world, folder, List.of("alice", "bob"));
      var before = new Evidence(List.of());
      for (int round = 0; round <= KILLS; round++) {
        String about = "round " + round + ", -Dholdpoint.seed=" + seed;
        try (var holdpoint = made.up("--hold-for", "PT10S")) {
          before.assertKept(made.as(holdpoint, "alice"), about);
          if (round < KILLS) {
            moment.after(1 + random.nextInt(LATEST));
            var traffic = new Traffic(made, holdpoint, moment, names(round, unfinished));
            traffic.start();
            moment.await();
            holdpoint.kill();
            traffic.join();
            before = new Evidence(traffic.acknowledged());
            unfinished.addAll(traffic.undone());
          }
        }
        assertWhole(made, about);
        Evidence.assertRecorded(LedgerReading.of(made.data()), Deletions.of(world), about);
      }
      Evidence.assertFinished(LedgerReading.of(made.data()));
      System.out.println(Evidence.summary(LedgerReading.of(made.data()), Deletions.of(world)));
      assertThat(Deletions.of(world)).as("the test reached the upstream").isNotEmpty();
    }
    var proof = Running.run("ledger", "verify", "--data", folder.resolve("data").toString());
    assertThat(proof.exitCode()).as(proof.output()).isZero();
  }

  @Test
  void deletion_reachesUpstream_afterItsEntriesAreOnDisk() {
    Path data = folder.resolve("data");
    List<String> kinds = new CopyOnWriteArrayList<>();
    try (var world = StandIn.answering(call -> remember(call, data, kinds))) {
      var made = Configured.guarding(world, folder, List.of("alice", "bob"));
      try (var holdpoint = made.up("--hold-for", "PT0.2S")) {
        var held = Http.send(Configured.deleteStack(holdpoint, "one"));
        String hold = held.headers().firstValue("Holdpoint-Hold").orElseThrow();
        made.as(holdpoint, "alice").vote(hold, "approve");
        made.as(holdpoint, "bob").vote(hold, "approve");

        var ran = Http.send(Configured.deleteStack(holdpoint, "one"));

        assertThat(ran.statusCode()).isEqualTo(200);
        assertThat(kinds).endsWith("hold-claimed", "forwarded");
      }
    }
  }

  private static String remember(StandIn.Received call, Path data, List<String> kinds) {
    if (Deletions.stack(call).isPresent()) {
      LedgerReading.of(data).forEach(entry -> kinds.add(entry.kind()));
    }
    return StandIn.answer("200 OK", "<Response/>");
  }

  /** Calls that died before the kill are sent again first; then come new ones. */
  private static Queue<String> names(int round, ArrayDeque<String> unfinished) {
    var names = new ConcurrentLinkedQueue<String>();
    while (!unfinished.isEmpty()) {
      names.add(unfinished.removeFirst());
    }
    for (int i = 0; i < 200; i++) {
      names.add("stack-" + round + "-" + i);
    }
    return names;
  }

  private static String answer(StandIn.Received call, Moment moment) {
    Optional<String> stack = Deletions.stack(call);
    if (stack.isPresent()) {
      moment.happened();
    }
    return StandIn.answer("200 OK", "<Response/>");
  }

  private static void assertWhole(Configured made, String about) throws Exception {
    var proof =
        LedgerVerifier.verify(LedgerReading.file(made.data()), Optional.empty(), Optional.empty());
    assertThat(proof).as(about).isInstanceOf(Verification.Verified.class);
  }

  /** The moment of the kill: a number of things have happened. Safe for many threads. */
  static final class Moment {
    private volatile CountDownLatch left = new CountDownLatch(1);

    void after(int things) {
      left = new CountDownLatch(things);
    }

    void happened() {
      left.countDown();
    }

    void await() throws InterruptedException {
      if (!left.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("nothing happens any more; " + left.getCount() + " are missing");
      }
    }
  }
}
