package dev.holdpoint.it;

import dev.holdpoint.action.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Callers and voters that go on until the process is gone, and remember what it told them. */
final class Traffic {
  private static final int CALLERS = 4;

  private final Configured made;
  private final Running holdpoint;
  private final CrashIT.Moment moment;
  private final Queue<String> names;
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> undone = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Something that the process said has happened, and that therefore must not be lost. */
  sealed interface Acknowledged {
    /** A hold exists. */
    record Held(String hold) implements Acknowledged {}

    /** A vote counted. */
    record Voted(String hold, String person, String vote) implements Acknowledged {}
  }

  Traffic(Configured made, Running holdpoint, CrashIT.Moment moment, Queue<String> names) {
    this.made = made;
    this.holdpoint = holdpoint;
    this.moment = moment;
    this.names = names;
  }

  void start() {
    for (int i = 0; i < CALLERS; i++) {
      threads.add(Thread.ofVirtual().start(this::call));
    }
    threads.add(Thread.ofVirtual().start(this::vote));
  }

  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Calls that got no answer. */
  List<String> undone() {
    return List.copyOf(undone);
  }

  private void call() {
    boolean alive = true;
    while (alive) {
      String name = names.remove();
      var answer = Http.trySend(Configured.deleteStack(holdpoint, name));
      alive = answer.isPresent();
      if (alive) {
        answer
            .get()
            .headers()
            .firstValue("Holdpoint-Hold")
            .ifPresent(hold -> acknowledged.add(new Acknowledged.Held(hold)));
        moment.happened();
      } else {
        undone.add(name);
      }
    }
  }

  private void vote() {
    var alice = made.as(holdpoint, "alice");
    var bob = made.as(holdpoint, "bob");
    boolean alive = true;
    while (alive) {
      var page = alice.tryGet("/api/v1/holds?state=waiting&limit=50");
      alive = page.isPresent();
      if (alive) {
        for (Value.Fields hold : Approver.items(page.get())) {
          String id = hold.text("id").orElseThrow();
          acknowledged.add(new Acknowledged.Held(id));
          boolean denies = id.hashCode() % 5 == 0;
          vote(alice, "alice", hold, "approve");
          vote(bob, "bob", hold, denies ? "deny" : "approve");
        }
      }
    }
  }

  private void vote(Approver person, String name, Value.Fields hold, String vote) {
    String id = hold.text("id").orElseThrow();
    var answer = person.tryVote(id, vote, hold.text("cardDigest").orElseThrow());
    if (answer.isPresent() && answer.get().status() == 200) {
      acknowledged.add(new Acknowledged.Voted(id, name, vote));
      moment.happened();
    }
  }
}
