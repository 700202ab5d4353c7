package dev.holdpoint.gateway;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.classify.BodyNeed;
import dev.holdpoint.gateway.refusal.Notice;
import dev.holdpoint.gateway.refusal.Notices;
import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Guard;
import dev.holdpoint.guard.Intercepted;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.hold.Holds.Outcome;
import dev.holdpoint.policy.Decision;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request between its head and the guard's answer. Reads of the body what the classifier needs,
 * and all of it before a hold, so that what people approve covers it.
 */
final class Deliberation implements Stage, Collecting.Collector {
  private static final Logger LOG = LoggerFactory.getLogger(Deliberation.class);

  private final Conversation conversation;
  private final Services services;
  private final RequestHead head;
  private final Admission.Admitted admitted;
  private final CallId id;
  private HttpCall call;
  private byte[] beginning = new byte[0];

  Deliberation(
      Conversation conversation, Services services, RequestHead head, Admission.Admitted admitted) {
    this.conversation = conversation;
    this.services = services;
    this.head = head;
    this.admitted = admitted;
    this.call = admitted.call();
    this.id = CallId.fresh(services.ids());
  }

  void start() {
    conversation.become(this);
    if (call.body() instanceof Body.Unread && need() instanceof BodyNeed.UpTo(int bytes)) {
      collect(Math.min(bytes, services.settings().limits().bodyBytes()));
    } else {
      decide();
    }
  }

  private BodyNeed need() {
    try {
      return services.guard().need(call);
    } catch (RuntimeException fault) {
      LOG.error("the need of a body could not be told for {}", id, fault);
      return BodyNeed.WHOLE;
    }
  }

  private void collect(int limit) {
    new Collecting(conversation, limit, this).start(head);
  }

  @Override
  public void whole(byte[] body) {
    conversation.become(this);
    call = call.withBody(Body.of(body));
    decide();
  }

  @Override
  public void tooLong(byte[] so) {
    conversation.become(this);
    conversation.awaitNobody();
    if (mode() == Mode.SHADOW) {
      // Nothing is refused in shadow mode: it is judged as a body that nobody could read.
      beginning = so;
      enact(judge());
      return;
    }
    refuse(
        Notices.refused(
            413,
            "RequestTooLarge",
            "body-too-long",
            "Holdpoint must read this request's body before deciding, and reads at most "
                + services.settings().limits().bodyBytes()
                + " bytes. Nothing was forwarded. Send it in smaller parts."));
  }

  @Override
  public void broken(Malformed why) {
    conversation.refuseMalformed(why);
  }

  private void decide() {
    if (call.body() instanceof Body.Whole(var bytes)
        && bytes.length() > services.settings().limits().inlineJudgeBytes()) {
      block(this::judgeAndEnact);
      return;
    }
    Optional<Judged> judged = judge();
    if (judged.isEmpty()) {
      enact(judged);
    } else if (judged.get().isPlainRead()) {
      pass(judged.get());
    } else if (mustReadFirst(judged.get())) {
      collect(services.settings().limits().bodyBytes());
    } else {
      enact(judged);
    }
  }

  private void pass(Judged judged) {
    Answer answer;
    try {
      answer = services.guard().passRead(judged);
    } catch (RuntimeException fault) {
      answer = faulty(fault);
    }
    if (answer instanceof Answer.Forward) {
      answered(answer);
    } else {
      enact(Optional.of(judged));
    }
  }

  private boolean mustReadFirst(Judged judged) {
    return call.body() instanceof Body.Unread
        && judged.verdict().enforced() instanceof Decision.Hold;
  }

  private Mode mode() {
    return admitted.lane().route().mode();
  }

  /** Empty when the guard failed. */
  private Optional<Judged> judge() {
    try {
      return Optional.of(
          services
              .guard()
              .judge(
                  new Intercepted(
                      id,
                      call,
                      admitted.caller(),
                      "proxy",
                      admitted.lane().route().name(),
                      mode(),
                      admitted.reason())));
    } catch (RuntimeException fault) {
      LOG.error("{} could not be judged", id, fault);
      return Optional.empty();
    }
  }

  private void enact(Optional<Judged> judged) {
    if (judged.isEmpty()) {
      answered(new Answer.Refused(unavailable()));
    } else {
      block(() -> enactNow(judged.get()));
    }
  }

  private Answer judgeAndEnact() {
    return judge().map(this::enactNow).orElseGet(() -> new Answer.Refused(unavailable()));
  }

  private Answer enactNow(Judged judged) {
    Guard guard = services.guard();
    var patience =
        admitted
            .lane()
            .route()
            .holdFor()
            .orElseGet(() -> services.settings().patience().of(call.headers().first("User-Agent")));
    return guard.enact(judged, patience, conversation::isThere);
  }

  private void block(java.util.function.Supplier<Answer> work) {
    try {
      services
          .blocking()
          .execute(
              () -> {
                Answer answer;
                try {
                  answer = work.get();
                } catch (RuntimeException fault) {
                  answer = faulty(fault);
                }
                Answer given = answer;
                conversation.onLoop(() -> answered(given));
              });
    } catch (RejectedExecutionException closing) {
      answered(new Answer.Refused(unavailable()));
    }
  }

  private Answer faulty(RuntimeException fault) {
    LOG.error("{} could not be carried through", id, fault);
    return new Answer.Refused(unavailable());
  }

  private static Answer.Refusal unavailable() {
    return new Answer.Refusal(
        Answer.Refusal.Kind.UNAVAILABLE,
        "Holdpoint failed while deciding about this request, so it was not forwarded. Tell the"
            + " people who run it; trying again later does no harm.",
        List.of(),
        Optional.empty());
  }

  /** On the event loop: carries out what the guard said. */
  private void answered(Answer answer) {
    switch (answer) {
      case Answer.Forward(var permit, var hold) -> {
        var report = new OneReport(services.guard(), permit, services.blocking());
        if (conversation.isThere()) {
          boolean marked = mode() == Mode.ENFORCE;
          var relay =
              new Relay(conversation, head, call, new Relay.Going(id, permit, report, marked));
          relay.start(conversation.link(admitted.lane().upstream()), beginning);
        } else {
          report.tell(Outcome.FAILED, "the client left before anything was sent");
        }
      }
      case Answer.Pending pending -> refuse(services.notices().of(pending));
      case Answer.Refused(var refusal) -> refuse(services.notices().of(refusal));
    }
  }

  private void refuse(Notice notice) {
    conversation.refuse(notice, head, call, id);
  }
}
