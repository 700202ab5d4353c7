package dev.holdpoint.it;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One Holdpoint process of the built distribution, on free ports, in its own data directory. */
final class Running implements AutoCloseable {
  private final Process process;
  private final Path data;
  private final StringBuffer output = new StringBuffer();
  private final CountDownLatch ready = new CountDownLatch(1);

  private Running(Process process, Path data) {
    this.process = process;
    this.data = data;
    Thread.ofVirtual().start(() -> read(process));
  }

  /** Starts {@code up} with these further arguments and waits until it is ready. */
  static Running up(Path data, String... arguments) {
    var running = new Running(Dist.start(Dist.up(data, arguments), List.of()), data);
    running.awaitReady();
    return running;
  }

  /** The same with JVM options, for example a small heap. */
  static Running up(Path data, List<String> jvm, String... arguments) {
    var running = new Running(Dist.start(Dist.up(data, arguments), jvm), data);
    running.awaitReady();
    return running;
  }

  private void awaitReady() {
    try {
      if (!ready.await(40, TimeUnit.SECONDS) || !process.isAlive()) {
        process.destroyForcibly();
        throw new AssertionError("Holdpoint did not become ready:\n" + output);
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private void read(Process process) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        output.append(line).append('\n');
        if (line.equals("ready")) {
          ready.countDown();
        }
        line = lines.readLine();
      }
    } catch (IOException gone) {
      output.append(gone);
    }
    ready.countDown();
  }

  String output() {
    return output.toString();
  }

  Path data() {
    return data;
  }

  Value.Fields evaluation() {
    try {
      return StrictJson.readObject(Files.readString(data.resolve("evaluation.json")));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  String proxy() {
    return evaluation().text("proxy").orElseThrow();
  }

  String agent() {
    return evaluation().text("agent").orElseThrow();
  }

  String console() {
    return evaluation().text("console").orElseThrow();
  }

  String agentToken() {
    return evaluation().text("agentToken").orElseThrow();
  }

  /** Base address of the stand-in upstream, to look at the world behind Holdpoint's back. */
  String upstream(String api) {
    return ((Value.Fields) evaluation().get("upstreams").orElseThrow()).text(api).orElseThrow();
  }

  /** The console's API as that approver. */
  Approver as(String name) {
    for (Value one : ((Value.Items) evaluation().get("approvers").orElseThrow()).items()) {
      var person = (Value.Fields) one;
      if (person.text("name").orElseThrow().equals(name)) {
        return new Approver(console(), person.text("token").orElseThrow());
      }
    }
    throw new AssertionError("no approver " + name);
  }

  /** Ends it as the operating system would in an emergency. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
    }
  }

  /** Runs one command of the product to its end. */
  static Finished run(String... arguments) {
    return Finished.of(Dist.start(List.of(arguments), List.of()), Duration.ofSeconds(120));
  }

  static List<String> list(String... more) {
    return new ArrayList<>(List.of(more));
  }
}
