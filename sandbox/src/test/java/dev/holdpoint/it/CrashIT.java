package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process while calls, votes and releases are in flight, again and again. */
final class CrashIT {
  private static final int KILLS = Integer.getInteger("holdpoint.kills", 50);

  @TempDir private Path data = Path.of("");

  @Test
  void kill_atRandomMoments_losesNothingAndRunsNothingTwice() throws Exception {
    long seed = Long.getLong("holdpoint.seed", System.nanoTime());
    var random = new Random(seed);
    try (var world = StandIn.start();
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Path config = world.configuration(data);
      for (int round = 0; round < KILLS; round++) {
        String stack = "round-" + round;
        var holdpoint = Running.up(data, "--config", config.toString());
        var stop = new AtomicBoolean();
        pool.submit(() -> traffic(holdpoint, stack, stop));
        pool.submit(() -> votes(holdpoint, stop));
        long pause = random.nextInt(600);
        Awaitility.await()
            .pollDelay(Duration.ofMillis(pause + 1))
            .atMost(Duration.ofSeconds(10))
            .until(() -> true);
        holdpoint.kill();
        stop.set(true);
        check(world, round, seed);
      }
    }
  }

  private void traffic(Running holdpoint, String stack, AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        Http.send(Http.deleteStack(holdpoint.proxy(), stack));
      } catch (AssertionError killed) {
        return;
      }
    }
  }

  private static void votes(Running holdpoint, AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        for (var hold : holdpoint.as("alice").waiting()) {
          String id = hold.text("id").orElseThrow();
          holdpoint.as("alice").vote(id, "approve");
          holdpoint.as("bob").vote(id, "approve");
        }
      } catch (AssertionError killed) {
        return;
      }
    }
  }

  /** Nothing upstream that the ledger does not show, no approval used twice, ledger whole. */
  private void check(StandIn world, int round, long seed) throws Exception {
    String about = "round " + round + ", -Dholdpoint.seed=" + seed;
    String ledger = Files.readString(data.resolve("ledger.jsonl"));
    for (var deed : world.deletions().entrySet()) {
      long granted =
          ledger
              .lines()
              .filter(line -> line.contains("\"kind\":\"forwarded\""))
              .filter(line -> line.contains("\"basis\":\"grant\""))
              .count();
      assertThat(granted).as(about).isGreaterThanOrEqualTo(deed.getValue());
    }
    assertThat(world.total()).as(about).isLessThanOrEqualTo(claims(ledger));
  }

  private static long claims(String ledger) {
    return ledger.lines().filter(line -> line.contains("\"basis\":\"grant\"")).count();
  }
}
