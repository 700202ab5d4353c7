package dev.holdpoint.agent;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Caller;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Guard;
import dev.holdpoint.guard.Intercepted;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.identity.Agents.Recognition;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Puts an agent's question to the guard and waits, within bounds. All doors of this room use it.
 */
final class Desk {
  private final SecureRandom random = new SecureRandom();
  private final AgentPorts ports;
  private final AgentSettings.Limits limits;
  private final Permits permits;
  private final Semaphore places;

  Desk(AgentPorts ports, AgentSettings.Limits limits, Permits permits) {
    this.ports = ports;
    this.limits = limits;
    this.permits = permits;
    this.places = new Semaphore(limits.waiting());
  }

  /**
   * Asks and, when the call may run, keeps its permit until the outcome is reported.
   *
   * @param check looks at the judgement before anything is recorded; may throw a {@code Problem}
   */
  Ruling ask(Recognition.Agent agent, Question question, Consumer<Judged> check) {
    Judged judged = ports.guard().judge(intercepted(agent, question));
    check.accept(judged);
    Answer answer = answer(judged, question.patience());
    if (answer instanceof Answer.Forward(var permit, var hold)) {
      permits.keep(agent.name(), permit);
    }
    return new Ruling(judged, answer, hold(answer));
  }

  private Intercepted intercepted(Recognition.Agent agent, Question question) {
    var principal = agent.principal().or(question::onBehalfOf);
    return new Intercepted(
        CallId.fresh(random),
        question.call(),
        new Caller(agent.name(), principal, question.session()),
        question.door(),
        question.door(),
        ports.mode().get(),
        question.reason());
  }

  private Answer answer(Judged judged, Duration patience) {
    Guard guard = ports.guard();
    if (judged.isPlainRead() && guard.passRead(judged) instanceof Answer.Forward forward) {
      return forward;
    }
    Duration asked = patience.compareTo(limits.patience()) < 0 ? patience : limits.patience();
    boolean seated = places.tryAcquire();
    try {
      return guard.enact(judged, seated ? asked : Duration.ZERO, () -> true);
    } finally {
      if (seated) {
        places.release();
      }
    }
  }

  /** The hold that an identical call attaches to, if there is one. */
  Optional<Hold> holdOf(Judged judged) {
    return ports.holds().current(judged.fingerprint());
  }

  private Optional<Hold> hold(Answer answer) {
    return switch (answer) {
      case Answer.Forward(var permit, var hold) -> hold;
      case Answer.Pending(var hold, var message) -> Optional.of(hold);
      case Answer.Refused(var refusal) -> refusal.hold().flatMap(ports.holds()::find);
    };
  }
}
