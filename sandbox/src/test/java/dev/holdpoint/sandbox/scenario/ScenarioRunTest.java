package dev.holdpoint.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sandbox.state.Orders;
import dev.holdpoint.sandbox.world.SandboxWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioRunTest {
  private static final Pace QUICK =
      new Pace(Duration.ofMillis(10), Duration.ofSeconds(20), Duration.ofSeconds(10));
  private final List<Event> events = new ArrayList<>();
  private SandboxWorld world;
  private FakeHoldpoint holdpoint;

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
    holdpoint = new FakeHoldpoint(world);
  }

  @AfterEach
  void stop() {
    holdpoint.close();
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete-and-recreate", "kubernetes", "tool-call"})
  void play_approvedAtSecondLook_executesOnceAndCompletes(String name) {
    Outcome outcome = play(name, QUICK, FakeHoldpoint.State.APPROVED);

    assertThat(outcome).isEqualTo(Outcome.COMPLETED);
    assertThat(holdpoint.heldBodies).isNotEmpty();
    assertThat(holdpoint.heldBodies.stream().distinct()).hasSize(1);
    assertThat(count(Event.Held.class)).isEqualTo(1);
    assertThat(count(Event.Approved.class)).isEqualTo(1);
    assertThat(world.snapshot().journal()).hasSize(2);
    assertThat(world.orders().history()).isEqualTo(Orders.History.LOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete-and-recreate", "kubernetes", "tool-call"})
  void play_denied_stopsAndLeavesTheWorldAlone(String name) {
    Outcome outcome = play(name, QUICK, FakeHoldpoint.State.DENIED);

    assertThat(outcome).isEqualTo(Outcome.REFUSED);
    assertThat(count(Event.Refused.class)).isEqualTo(1);
    assertThat(world.snapshot().journal()).isEmpty();
    assertThat(world.orders()).isEqualTo(new Orders(4_200, Orders.History.INTACT));
  }

  @Test
  void play_nobodyDecides_givesUp() {
    Pace impatient = new Pace(Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(10));

    assertThat(play("delete-and-recreate", impatient, FakeHoldpoint.State.WAITING))
        .isEqualTo(Outcome.GAVE_UP);
    assertThat(events.getLast()).isInstanceOf(Event.Finished.class);
    assertThat(world.snapshot().journal()).isEmpty();
  }

  @Test
  void play_held_tellsWhatTheAnswerSaid() {
    play("delete-and-recreate", QUICK, FakeHoldpoint.State.DENIED);
    HoldNotice overHttp = firstHold();
    events.clear();
    holdpoint.state.set(FakeHoldpoint.State.WAITING);
    play("tool-call", QUICK, FakeHoldpoint.State.DENIED);

    assertThat(overHttp.holdId()).isEqualTo("ho_1");
    assertThat(overHttp.message()).isEqualTo("needs 2 approvals & a reason");
    assertThat(firstHold().consoleUrl()).contains("http://console/ho_1");
    assertThat(events.getLast().toString()).contains("use a change set");
  }

  @Test
  void play_toolCall_reportsOutcomes() {
    play("tool-call", QUICK, FakeHoldpoint.State.APPROVED);

    assertThat(holdpoint.outcomes)
        .hasSize(5)
        .allSatisfy(outcome -> assertThat(outcome).contains("succeeded"));
  }

  @Test
  void play_proxyGone_fails() {
    Endpoints endpoints = holdpoint.endpoints();
    holdpoint.close();

    var end = new ScenarioRun(endpoints, QUICK).play(scenario("kubernetes"), events::add);

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void stop_whileHeld_endsTheRun() {
    var run = new ScenarioRun(holdpoint.endpoints(), QUICK);

    var end =
        run.play(
            scenario("kubernetes"),
            event -> {
              if (event instanceof Event.Held) {
                run.stop();
              }
            });

    assertThat(end.outcome()).isEqualTo(Outcome.STOPPED);
  }

  @Test
  void scenarios_allNames_areReadable() {
    assertThat(Scenarios.NAMES)
        .allSatisfy(name -> assertThat(scenario(name).name()).isEqualTo(name));
    assertThat(Scenarios.find("none")).isEmpty();
  }

  /** Plays a story; people decide so when the agent looks a second time. */
  private Outcome play(String name, Pace pace, FakeHoldpoint.State decision) {
    Listener listener =
        event -> {
          events.add(event);
          if (event instanceof Event.StillHeld) {
            holdpoint.state.set(decision);
          }
        };
    return new ScenarioRun(holdpoint.endpoints(), pace).play(scenario(name), listener).outcome();
  }

  private static Scenario scenario(String name) {
    return Scenarios.find(name).orElseThrow();
  }

  private HoldNotice firstHold() {
    return events.stream()
        .filter(Event.Held.class::isInstance)
        .map(event -> ((Event.Held) event).hold())
        .findFirst()
        .orElseThrow();
  }

  private long count(Class<? extends Event> type) {
    return events.stream().filter(type::isInstance).count();
  }
}
