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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Holdpoint process of the built distribution, on free ports, in its own data directory. */
final class Running implements AutoCloseable {
  private final Process process;
  private final Path data;
  private final StringBuffer output = new StringBuffer();
  private final CountDownLatch ready = new CountDownLatch(1);

  private Running(Process process, Path data) {
    this.process = process;
    this.data = data;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts {@code up} with these further arguments and waits until it is ready. */
  static Running up(Path data, String... arguments) {
    return up(data, List.of(), arguments);
  }

  /** The same with JVM options, for example a small heap. */
  static Running up(Path data, List<String> jvm, String... arguments) {
    var running = new Running(Dist.start(Dist.up(data, arguments), jvm), data);
    running.awaitReady();
    return running;
  }

  private void awaitReady() {
    try {
      boolean told = ready.await(90, TimeUnit.SECONDS);
      if (!told || !output.toString().contains("\nready\n")) {
        process.destroyForcibly();
        throw new AssertionError("Holdpoint did not become ready:\n" + output);
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private void read() {
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

  /** Everything it printed so far, warnings and errors included. */
  String output() {
    return output.toString();
  }

  Path data() {
    return data;
  }

  String proxy() {
    return banner("proxy");
  }

  String agent() {
    return banner("agent");
  }

  String console() {
    return banner("console");
  }

  private String banner(String name) {
    return found("(?m)^ {2}" + name + " +(http://\\S+)");
  }

  /** The one-time link that the banner shows for that approver. */
  String signInLink(String name) {
    return found("(?m)^ {2}" + name + " +(http://\\S+/sign-in/link\\S+)");
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(output);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " in:\n" + output);
    }
    return matcher.group(1);
  }

  /** The proxy's port, for raw sockets. */
  int proxyPort() {
    return java.net.URI.create(proxy()).getPort();
  }

  Value.Fields evaluation() {
    try {
      return StrictJson.readObject(Files.readString(data.resolve("evaluation.json")));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  String agentToken() {
    return evaluation().text("agentToken").orElseThrow();
  }

  /** Base address of the stand-in upstream, to act behind Holdpoint's back. */
  String upstream(String api) {
    return ((Value.Fields) evaluation().get("upstreams").orElseThrow()).text(api).orElseThrow();
  }

  /** How often the stand-in world was told to do that, for example "cloudformation:DeleteStack". */
  long journal(String operation) {
    var world =
        StrictJson.readObject(
            Http.get(evaluation().text("world").orElseThrow() + "/_world").body());
    return ((Value.Items) world.get("journal").orElseThrow())
        .items().stream()
            .filter(deed -> ((Value.Fields) deed).text("operation").equals(Optional.of(operation)))
            .count();
  }

  /** The console's API as that made-up approver. */
  Approver as(String name) {
    for (Value one : ((Value.Items) evaluation().get("approvers").orElseThrow()).items()) {
      var person = (Value.Fields) one;
      if (person.text("name").orElseThrow().equals(name)) {
        return new Approver(console(), person.text("token").orElseThrow());
      }
    }
    throw new AssertionError("no approver " + name);
  }

  /** The agent's door as the made-up agent. */
  AgentClient asAgent() {
    return new AgentClient(agent(), agentToken());
  }

  /** Ends it as the operating system would in an emergency. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to stop, and does not wait. */
  void stop() {
    process.destroy();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
    }
  }

  /** Runs one command of the product to its end. */
  static Finished run(String... arguments) {
    return Finished.of(Dist.start(List.of(arguments), List.of()), Duration.ofSeconds(180));
  }
}
