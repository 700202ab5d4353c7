package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once come to one hold, one run and one outcome. */
final class RacesIT {
  @TempDir private Path data = Path.of("");

  @Test
  void thousandIdenticalCalls_makeOneHoldAndOneRun() throws Exception {
    try (var holdpoint = Running.up(data, "--hold-for", "PT120S");
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        calls.add(
            pool.submit(() -> Http.send(Http.deleteStack(holdpoint.proxy(), "checkout-prod"))));
      }
      var alice = holdpoint.as("alice");
      Awaitility.await()
          .atMost(java.time.Duration.ofSeconds(60))
          .until(() -> !alice.waiting().isEmpty());
      String hold = alice.waiting().getFirst().text("id").orElseThrow();
      assertThat(alice.vote(hold, "approve").status()).isEqualTo(200);
      assertThat(holdpoint.as("bob").vote(hold, "approve").status()).isEqualTo(200);
      // Calls that arrive after the run are held anew and must not wait for long.
      var over = new AtomicBoolean();
      var late = Thread.ofVirtual().start(() -> denyOthers(alice, hold, over));
      List<Integer> statuses = new ArrayList<>();
      for (var call : calls) {
        statuses.add(call.get().statusCode());
      }
      over.set(true);
      late.join();
      assertThat(statuses).containsOnly(200, 403).containsOnlyOnce(200);
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isEqualTo(1);
    }
  }

  private static void denyOthers(Approver alice, String first, AtomicBoolean over) {
    while (!over.get()) {
      for (var hold : alice.waiting()) {
        String id = hold.text("id").orElseThrow();
        if (!id.equals(first)) {
          alice.vote(id, "deny");
        }
      }
    }
  }

  @Test
  void thousandIdenticalCalls_undecided_makeOneHold() throws Exception {
    try (var holdpoint = Running.up(data, "--hold-for", "PT1S");
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        calls.add(() -> RefusalsIT.held(holdpoint, "checkout-prod"));
      }
      List<String> holds = new ArrayList<>();
      for (Future<String> call : pool.invokeAll(calls)) {
        holds.add(call.get());
      }
      assertThat(holds.stream().distinct()).hasSize(1);
      assertThat(holdpoint.as("alice").waiting()).hasSize(1);
    }
  }

  @Test
  void hundredConcurrentVotes_endInOneOutcome() throws Exception {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S");
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      String hold = RefusalsIT.held(holdpoint, "checkout-prod");
      List<Callable<Integer>> votes = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String name = i % 2 == 0 ? "alice" : "bob";
        String vote = i % 3 == 0 ? "deny" : "approve";
        votes.add(() -> holdpoint.as(name).vote(hold, vote).status());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : pool.invokeAll(votes)) {
        answers.add(one.get());
      }

      assertThat(answers).filteredOn(status -> status == 200).hasSizeBetween(1, 2);
      assertThat(answers).isSubsetOf(200, 403, 410);
      var card = holdpoint.as("alice").hold(hold);
      assertThat(card.text("state").orElseThrow()).isIn("approved", "denied");
      long ended =
          LedgerReading.of(data).stream()
              .filter(
                  entry ->
                      entry.kind().equals("hold-approved") || entry.kind().equals("hold-denied"))
              .count();
      assertThat(ended).isEqualTo(1);
    }
  }
}
