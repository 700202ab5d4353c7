package dev.holdpoint.sandbox;

import dev.holdpoint.action.Value;
import dev.holdpoint.cli.ConsoleClient;
import dev.holdpoint.installation.Evaluation;
import dev.holdpoint.installation.Installation;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The people of a demonstration: sees holds as the console shows them, tells about each once, and,
 * if that is wanted, votes through the console's API as both approvers. Owns one thread.
 */
final class DemoAudience implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Installation installation;
  private final DemoStory story;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Set<String> told = new HashSet<>();
  private final Thread thread;

  private DemoAudience(Installation installation, DemoStory story) {
    this.installation = installation;
    this.story = story;
    this.thread = Thread.ofVirtual().name("demo-audience").unstarted(this::look);
  }

  static DemoAudience watch(Installation installation, DemoStory story) {
    var audience = new DemoAudience(installation, story);
    audience.thread.start();
    return audience;
  }

  private void look() {
    try {
      while (!over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        for (Value.Fields hold : waiting()) {
          String id = hold.text("id").orElse("");
          if (told.add(id)) {
            story.paused(id, client("alice").get("/api/v1/holds/" + id).body());
            decide(id);
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Iterable<Value.Fields> waiting() {
    Value holds =
        client("alice")
            .get("/api/v1/holds?state=waiting&limit=20")
            .body()
            .get("holds")
            .orElse(Value.NOTHING);
    return holds instanceof Value.Items(var items)
        ? items.stream()
            .filter(Value.Fields.class::isInstance)
            .map(Value.Fields.class::cast)
            .toList()
        : Set.of();
  }

  private void decide(String hold) {
    switch (story.verdict()) {
      case MANUAL -> {}
      case DENY -> {
        String reason = "Not during business hours. Fix the stack in place.";
        story.voting("alice", "denied", reason, () -> client("alice").vote(hold, "deny", reason));
      }
      case APPROVE -> {
        approve("alice", hold, "checked the snapshot");
        approve("bob", hold, "agreed with the owner");
      }
    }
  }

  private void approve(String name, String hold, String reason) {
    story.voting(name, "approved", reason, () -> client(name).vote(hold, "approve", reason));
  }

  private ConsoleClient client(String name) {
    Optional<Evaluation> made = installation.evaluation();
    String token =
        made.orElseThrow().approvers().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow()
            .token();
    return new ConsoleClient(installation.addresses().console(), token);
  }

  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
