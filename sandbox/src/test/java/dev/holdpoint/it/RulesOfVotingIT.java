package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may vote, on what, how often; and what races come to. */
final class RulesOfVotingIT {
  @TempDir private Path data = Path.of("");

  @Test
  void votes_thatMayNotCount_areRefusedWithTypedReason() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      String hold = held(holdpoint);
      var alice = holdpoint.as("alice");
      assertThat(alice.vote(hold, "approve").status()).isEqualTo(200);
      var twice = alice.vote(hold, "approve");
      assertThat(twice.status()).isEqualTo(403);
      assertThat(twice.body().toString()).contains("already-voted");
      var stale = holdpoint.as("bob").vote(hold, "approve", "0".repeat(64));
      assertThat(stale.status()).isEqualTo(409);
      assertThat(new Approver(holdpoint.console(), holdpoint.agentToken())
              .vote(hold, "approve", "x").status())
          .isEqualTo(403);
      assertThat(new AgentClient(holdpoint.agent(), alice.token()).bash("ls").status())
          .isEqualTo(403);
      assertThat(new AgentClient(holdpoint.agent(), "wrong").bash("ls").status())
          .isEqualTo(401);
      assertThat(holdpoint.as("bob").vote(hold, "deny").status()).isEqualTo(200);
      assertThat(holdpoint.as("bob").vote(hold, "approve").status()).isEqualTo(410);
    }
  }

  @Test
  void changedBody_afterApproval_isHeldAnew() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      String hold = held(holdpoint);
      holdpoint.as("alice").vote(hold, "approve");
      holdpoint.as("bob").vote(hold, "approve");
      var other =
          Http.send(
              Http.deleteStack(
                  holdpoint.proxy(), "checkout-prod&RetainResources.member.1=Database"));
      assertThat(other.statusCode()).isEqualTo(403);
      assertThat(other.headers().firstValue("Holdpoint-Hold")).isPresent().get()
          .isNotEqualTo(hold);
      assertThat(holdpoint.journal("DeleteStack")).isZero();
    }
  }

  @Test
  void thousandIdenticalCalls_makeOneHoldAndOneRun() throws Exception {
    try (var holdpoint = Running.up(data, "--hold-for", "PT30S");
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        calls.add(
            pool.submit(
                () -> Http.send(Http.deleteStack(holdpoint.proxy(), "checkout-prod"))));
      }
      var alice = holdpoint.as("alice");
      org.awaitility.Awaitility.await().until(() -> alice.waiting().size() == 1);
      String hold = alice.waiting().getFirst().text("id").orElseThrow();
      alice.vote(hold, "approve");
      holdpoint.as("bob").vote(hold, "approve");
      long ran = 0;
      for (var call : calls) {
        ran += call.get().statusCode() == 200 ? 1 : 0;
      }
      assertThat(ran).isEqualTo(1);
      assertThat(holdpoint.journal("DeleteStack")).isEqualTo(1);
    }
  }

  @Test
  void hundredConcurrentVotes_endInOneOutcome() throws Exception {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S");
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      String hold = held(holdpoint);
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
      assertThat(answers).allMatch(status -> status == 200 || status == 403 || status == 410);
      Value state =
          holdpoint.as("alice").get("/api/v1/holds/" + hold).body().get("state").orElseThrow();
      assertThat(state).isIn(Value.of("approved"), Value.of("denied"));
    }
  }

  static String held(Running holdpoint) {
    var answer = Http.send(Http.deleteStack(holdpoint.proxy(), "checkout-prod"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    return answer.headers().firstValue("Holdpoint-Hold").orElseThrow();
  }
}
