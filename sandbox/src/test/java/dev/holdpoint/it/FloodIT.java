package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many calls wait at once in a small heap; reads go on, and everybody gets an answer. */
final class FloodIT {
  private static final int CALLS = 2_000;
  private static final String TOKEN = "Holdpoint-Agent-Token: " + Configured.AGENT_TOKEN + "\r\n";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path data = Path.of("");

  @Test
  void twoThousandCalls_waitWhileReadsPass_thenAllAreAnswered() throws Exception {
    try (var holdpoint = Running.up(data, List.of("-Xmx512m"), "--hold-for", "PT10M");
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = new ArrayList<Wire>();
      for (int i = 0; i < CALLS; i++) {
        waiting.add(new Wire(holdpoint.proxyPort()).send(deletion("flood-" + i, "")));
      }
      Awaitility.await().atMost(PATIENCE).until(() -> waiting(holdpoint) == CALLS);

      for (int i = 0; i < 20; i++) {
        assertThat(read(holdpoint)).contains("checkout-prod");
      }
      assertThat(Http.get(holdpoint.console() + "/readyz").statusCode()).isEqualTo(200);
      assertThat(holdpoint.as("alice").waiting()).hasSize(200);

      List<Callable<Integer>> withdrawals = new ArrayList<>();
      for (String hold : holds(holdpoint)) {
        withdrawals.add(
            () -> holdpoint.asAgent().post("/v1/holds/" + hold + "/cancel", "{}").status());
      }
      for (var status : clients.invokeAll(withdrawals)) {
        assertThat(status.get()).isEqualTo(200);
      }
      for (Wire one : waiting) {
        assertThat(one.answer()).startsWith("HTTP/1.1 403 ").contains("ApprovalCancelled");
        one.close();
      }
      assertThat(read(holdpoint)).contains("checkout-prod");
      assertThat(waiting(holdpoint)).isZero();
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isZero();
      assertThat(holdpoint.output()).doesNotContain("OutOfMemory").doesNotContain(" ERROR ");
    }
    var proof = Running.run("ledger", "verify", "--data", data.toString());
    assertThat(proof.exitCode()).as(proof.output()).isZero();
  }

  @Test
  void stop_whileCallsWait_tellsThemThatTheyAreStillHeld() {
    try (var world = StandIn.answering(call -> StandIn.answer("200 OK", "<Response/>"))) {
      var made = Configured.guarding(world, data, List.of("alice", "bob"));
      var waiting = new ArrayList<Wire>();
      try (var holdpoint = made.up("--hold-for", "PT10M")) {
        for (int i = 0; i < 20; i++) {
          waiting.add(new Wire(holdpoint.proxyPort()).send(deletion("stop-" + i, TOKEN)));
        }
        var alice = made.as(holdpoint, "alice");
        Awaitility.await().atMost(PATIENCE).until(() -> alice.waiting().size() == 20);
      }
      for (Wire one : waiting) {
        assertThat(one.answer()).startsWith("HTTP/1.1 403 ").contains("ApprovalRequired");
        one.close();
      }
      try (var holdpoint = made.up()) {
        assertThat(made.as(holdpoint, "alice").waiting()).hasSize(20);
      }
      assertThat(Deletions.of(world)).isEmpty();
    }
  }

  private static String deletion(String stack, String field) {
    String form = "Action=DeleteStack&Version=2010-05-15&StackName=" + stack;
    return "POST /aws/ HTTP/1.1\r\nHost: cloudformation.eu-west-1.amazonaws.com\r\nAuthorization: "
        + Http.signature("cloudformation")
        + "\r\n"
        + field
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + form.length()
        + "\r\n\r\n"
        + form;
  }

  private static long waiting(Running holdpoint) {
    return Http.get(holdpoint.console() + "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("holdpoint_holds_waiting "))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> holds(Running holdpoint) {
    var ids = new ArrayList<String>();
    var alice = holdpoint.as("alice");
    String cursor = "";
    while (ids.size() < CALLS) {
      var page = Approver.items(alice.get("/api/v1/holds?state=waiting&limit=200" + cursor));
      assertThat(page).isNotEmpty();
      page.forEach(hold -> ids.add(hold.text("id").orElseThrow()));
      cursor = "&cursor=" + ids.getLast();
    }
    return ids;
  }

  private static String read(Running holdpoint) {
    return Http.send(
            Http.aws(
                holdpoint.proxy() + "/aws/",
                "cloudformation",
                "Action=DescribeStacks&Version=2010-05-15"))
        .body();
  }
}
