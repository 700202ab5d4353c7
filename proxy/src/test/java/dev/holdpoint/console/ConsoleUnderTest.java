package dev.holdpoint.console;

import dev.holdpoint.action.Mode;
import dev.holdpoint.fakes.FakeHolds;
import dev.holdpoint.fakes.FakeLedger;
import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Wire;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.identity.LoginThrottle;
import dev.holdpoint.identity.SessionLimits;
import dev.holdpoint.identity.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A console on a free port, with fakes behind it. */
final class ConsoleUnderTest implements AutoCloseable {
  final FakeHolds holds = new FakeHolds();
  final FakeLedger ledger = new FakeLedger();
  final Sessions sessions = new Sessions(SessionLimits.DEFAULT, Clock.systemUTC());
  final ShadowTally tally = new ShadowTally();
  volatile Mode mode = Mode.ENFORCE;
  volatile boolean ready = true;
  final ConsoleListener listener;
  final Wire wire;

  ConsoleUnderTest() {
    this(2);
  }

  ConsoleUnderTest(int tokenTier) {
    this(0, tokenTier);
  }

  ConsoleUnderTest(int port, int tokenTier) {
    var people = FakePeople.people();
    var identities =
        new ConsolePorts.Identities(
            people,
            FakePeople.agents(people, Optional.empty()),
            sessions,
            new LoginThrottle(Clock.systemUTC()));
    var condition =
        new ConsolePorts.Condition(() -> mode, () -> ready, List::of, Clock.systemUTC());
    var settings =
        new ConsoleSettings(
            "127.0.0.1",
            port,
            List.of(),
            Optional.empty(),
            tokenTier,
            Optional.of("Evaluation mode: the approvers alice and bob exist only here."),
            Duration.ofMillis(200));
    listener =
        ConsoleListener.start(
            settings, new ConsolePorts(holds, ledger, identities, tally, condition));
    wire = new Wire(listener.url());
  }

  /** Signs in by link; the answer is the Cookie header to send. */
  String cookie(String person) {
    Got got = wire.get("/sign-in/link?code=" + sessions.link(person));
    return got.header("Set-Cookie").replaceFirst(";.*", "");
  }

  /** The secret in the forms of a hold's page. */
  String csrf(Hold hold, String cookie) {
    var found =
        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
            .matcher(wire.get("/holds/" + hold.id(), "Cookie", cookie).text());
    return found.find() ? found.group(1) : "";
  }

  /** Votes as the page's form does. */
  Got vote(Hold hold, String person, Map<String, String> fields) {
    String cookie = cookie(person);
    var all = new java.util.HashMap<>(fields);
    all.putIfAbsent("csrf", csrf(hold, cookie));
    all.putIfAbsent("cardDigest", hold.cardDigest());
    return wire.postForm(
        "/holds/" + hold.id() + "/votes",
        all,
        "Cookie",
        cookie,
        "Origin",
        listener.url(),
        "Sec-Fetch-Site",
        "same-origin");
  }

  @Override
  public void close() {
    wire.close();
    listener.close();
  }
}
