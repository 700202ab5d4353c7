package dev.holdpoint.sandbox.scenario;

import java.net.http.HttpResponse;
import java.util.Optional;

/** Sends requests through the proxy, and the identical one again while it is held. */
final class ThroughProxy {
  private final Endpoints endpoints;
  private final Wire wire;
  private final Wait wait;
  private final Listener listener;

  ThroughProxy(Endpoints endpoints, Wire wire, Wait wait, Listener listener) {
    this.endpoints = endpoints;
    this.wire = wire;
    this.wait = wait;
    this.listener = listener;
  }

  void play(int number, Step.Through step) {
    HttpResponse<String> answer = settled(number, step.exchange());
    if (answer.statusCode() >= 400) {
      throw new RunEnded(
          Outcome.FAILED,
          "step %d was answered %d: %s"
              .formatted(number, answer.statusCode(), Answers.message(answer.body())));
    }
    listener.on(new Event.Passed(number, answer.statusCode(), Answers.brief(answer.body())));
  }

  void play(int number, Step.Until step) {
    Wait.Turn turn = wait.begin();
    HttpResponse<String> answer = settled(number, step.exchange());
    while (answer.statusCode() != step.status()) {
      turn.pause();
      answer = settled(number, step.exchange());
    }
    listener.on(new Event.Passed(number, answer.statusCode(), Answers.brief(answer.body())));
  }

  /** The first answer that is not a hold. */
  private HttpResponse<String> settled(int number, Exchange exchange) {
    Wait.Turn turn = wait.begin();
    Optional<HoldNotice> known = Optional.empty();
    while (true) {
      HttpResponse<String> answer =
          wire.send(endpoints.proxy() + exchange.service().route(), exchange);
      if (Answers.isDenied(answer)) {
        String reason = Answers.message(answer.body());
        listener.on(new Event.Refused(number, reason));
        throw new RunEnded(Outcome.REFUSED, reason);
      }
      Optional<HoldNotice> hold = Answers.hold(answer);
      if (hold.isEmpty()) {
        known.ifPresent(approved -> listener.on(new Event.Approved(approved)));
        return answer;
      }
      listener.on(
          known.map(HoldNotice::holdId).equals(hold.map(HoldNotice::holdId))
              ? new Event.StillHeld(hold.get(), turn.waited())
              : new Event.Held(number, hold.get()));
      known = hold;
      turn.pause();
    }
  }
}
