package dev.holdpoint.gateway;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.gateway.refusal.Notice;
import dev.holdpoint.gateway.refusal.Notices;
import dev.holdpoint.gateway.wire.AnswerHead;
import dev.holdpoint.gateway.wire.AnswerHeads;
import dev.holdpoint.gateway.wire.BodyFraming;
import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import dev.holdpoint.guard.Permit;
import dev.holdpoint.hold.Holds.Outcome;
import dev.holdpoint.upstream.AnswerListener;
import dev.holdpoint.upstream.Failure;
import dev.holdpoint.upstream.Link;
import dev.holdpoint.upstream.Outbound;
import dev.holdpoint.upstream.Sending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A permitted request on its way out and its answer on the way back, each as fast as both take it.
 */
final class Relay implements Stage, AnswerListener {
  private static final int SMALL = 8 * 1024;

  /**
   * What a relay goes by.
   *
   * @param marked whether the answer names the call; never in shadow mode
   */
  record Going(CallId id, Permit permit, OneReport report, boolean marked) {}

  private final Conversation conversation;
  private final Channel client;
  private final RequestHead head;
  private final HttpCall call;
  private final Going going;
  private @Nullable Sending sending;
  private @Nullable ByteBuf staged;
  private @Nullable AnswerHead answer;
  private @Nullable Malformed broken;
  private boolean bodyRead;
  private boolean answerEnded;

  Relay(Conversation conversation, RequestHead head, HttpCall call, Going going) {
    this.conversation = conversation;
    this.client = conversation.channel();
    this.head = head;
    this.call = call;
    this.going = going;
  }

  /**
   * @param beginning what was read already of a body that is not judged
   */
  void start(Link link, byte[] beginning) {
    conversation.become(this);
    boolean streams = call.body() instanceof Body.Unread;
    bodyRead = !streams;
    Sending out = link.send(going.permit(), outbound(link, streams && beginning.length == 0), this);
    sending = out;
    if (call.body() instanceof Body.Whole(var bytes)) {
      out.body(Unpooled.wrappedBuffer(bytes.view()));
    }
    if (beginning.length > 0) {
      out.body(Unpooled.wrappedBuffer(beginning));
    }
    if (!streams) {
      out.bodyEnd();
    } else if (conversation.stage() == this) {
      conversation.awaitClient("the rest of the body");
      readOrPause();
      out.flush();
    }
  }

  private Outbound outbound(Link link, boolean mayWait) {
    Headers fields = call.headers();
    if (mayWait && head.expectsContinue()) {
      var more = new ArrayList<>(fields.fields());
      more.add(new Headers.Field("Expect", "100-continue"));
      fields = new Headers(more);
    }
    String target = link.address().basePath() + call.target();
    return new Outbound(call.method(), target, head.minor(), fields, head.framing());
  }

  // From the client.

  @Override
  public void content(ByteBuf piece) {
    Sending out = sending;
    if (out == null) {
      piece.release();
      return;
    }
    out.body(piece);
    conversation.awaitClient("the rest of the body");
    readOrPause();
  }

  private void readOrPause() {
    Sending out = sending;
    if (bodyRead || out == null) {
      return;
    }
    if (out.takesMore()) {
      conversation.reader().readBody();
    } else {
      conversation.reader().pause();
      conversation.awaitNobody();
    }
  }

  @Override
  public void bodyEnd() {
    bodyRead = true;
    conversation.awaitNobody();
    Sending out = sending;
    if (out != null) {
      out.bodyEnd();
    }
    finishWhenComplete();
  }

  @Override
  public void malformed(Malformed why) {
    Sending out = sending;
    if (out != null) {
      broken = why;
      out.giveUp("the rest of the request was malformed: " + why.problem());
    }
  }

  @Override
  public void readComplete() {
    Sending out = sending;
    if (out != null) {
      out.flush();
    }
  }

  @Override
  public void left() {
    Sending out = sending;
    if (out != null) {
      out.abort();
    }
  }

  @Override
  public void late() {
    conversation.reset();
  }

  // From the upstream.

  @Override
  public void interim(byte[] raw) {
    if (head.minor() == 1) {
      var _ = client.writeAndFlush(Unpooled.wrappedBuffer(raw), client.voidPromise());
    }
  }

  @Override
  public void head(AnswerHead came) {
    if (head.minor() == 0 && came.framing() instanceof BodyFraming.Chunked) {
      throw new Malformed("it is chunked, which HTTP/1.0 does not know");
    }
    answer = came;
    byte[] raw = came.raw();
    ByteBuf out = client.alloc().buffer(raw.length + SMALL);
    if (going.marked()) {
      byte[] plain = came.ours() ? AnswerHeads.withoutOurs(raw) : raw;
      out.writeBytes(plain, 0, plain.length - 2);
      out.writeCharSequence(
          "Holdpoint-Decision: " + going.id().text() + "\r\n\r\n", StandardCharsets.US_ASCII);
    } else {
      out.writeBytes(raw);
    }
    staged = out;
  }

  @Override
  public void bytes(ByteBuf raw) {
    ByteBuf waiting = staged;
    if (waiting != null && raw.readableBytes() <= waiting.writableBytes()) {
      waiting.writeBytes(raw);
      raw.release();
      return;
    }
    writeStaged();
    var _ = client.write(raw, client.voidPromise());
    holdBack();
  }

  private void writeStaged() {
    ByteBuf waiting = staged;
    if (waiting != null) {
      staged = null;
      var _ = client.write(waiting, client.voidPromise());
    }
  }

  private void holdBack() {
    Sending in = sending;
    if (in != null && !client.isWritable()) {
      in.readAnswer(false);
      conversation.awaitClient("the client to take its answer");
    }
  }

  @Override
  public void told() {
    writeStaged();
    client.flush();
  }

  /** Of either side. */
  @Override
  public void writabilityChanged() {
    Sending both = sending;
    if (both != null) {
      if (client.isWritable() && bodyRead) {
        conversation.awaitNobody();
      }
      both.readAnswer(client.isWritable());
      readOrPause();
      both.flush();
    }
  }

  @Override
  public void end() {
    answerEnded = true;
    AnswerHead came = answer;
    int status = came == null ? 0 : came.status();
    going
        .report()
        .tell(status < 400 ? Outcome.SUCCEEDED : Outcome.FAILED, "the upstream answered " + status);
    told();
    finishWhenComplete();
  }

  private void finishWhenComplete() {
    AnswerHead came = answer;
    if (bodyRead && answerEnded && came != null && conversation.stage() == this) {
      conversation.finish(head.persistent() && came.persistent());
    }
  }

  @Override
  public void failed(Failure failure) {
    sending = null;
    dropStaged();
    report(failure);
    if (!conversation.isThere()) {
      return;
    }
    Malformed why = broken;
    switch (failure.stage()) {
      case UNSENT, SENT -> {
        if (why == null) {
          conversation.refuse(notice(failure), head, call, going.id());
        } else {
          conversation.refuseMalformed(why);
        }
      }
      case ANSWERING -> conversation.reset();
      case ANSWERED -> conversation.linger();
    }
  }

  private void dropStaged() {
    ByteBuf waiting = staged;
    if (waiting != null) {
      staged = null;
      waiting.release();
    }
  }

  private void report(Failure failure) {
    AnswerHead came = answer;
    Outcome outcome =
        switch (failure.stage()) {
          case UNSENT -> Outcome.FAILED;
          case SENT -> Outcome.UNKNOWN;
          case ANSWERING, ANSWERED -> {
            if (came != null && came.status() >= 400) {
              yield Outcome.FAILED;
            }
            boolean read = !going.permit().guarded() && !conversation.isThere();
            yield read ? Outcome.SUCCEEDED : Outcome.UNKNOWN;
          }
        };
    String after = came == null ? "" : " (status " + came.status() + ")";
    going.report().tell(outcome, failure.sentence() + after);
  }

  private static Notice notice(Failure failure) {
    if (failure.stage() == Failure.Stage.UNSENT) {
      return Notices.upstreamFailed(
          502,
          "UpstreamUnreachable",
          "Nothing was sent: " + failure.sentence() + ". Holdpoint allowed the request.");
    }
    return Notices.upstreamFailed(
        failure.late() ? 504 : 502,
        failure.late() ? "UpstreamSilent" : "UpstreamFailed",
        "The request was sent, but "
            + failure.sentence()
            + ". Whether it took effect is not known: look before you repeat it.");
  }
}
