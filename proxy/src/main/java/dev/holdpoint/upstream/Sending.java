package dev.holdpoint.upstream;

import dev.holdpoint.gateway.wire.AnswerHead;
import dev.holdpoint.gateway.wire.BodyFraming;
import dev.holdpoint.guard.Permit;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** One request on its way to an upstream and its answer on the way back. */
public final class Sending {
  private final Link link;
  private final Permit permit;
  private final Outbound request;
  private final AnswerListener listener;
  private final ArrayDeque<ByteBuf> early = new ArrayDeque<>(1);
  private @Nullable Channel channel;
  private @Nullable AnswerHead head;
  private boolean reused;
  private boolean bodyEnded;
  private boolean answerEnded;
  private boolean over;

  Sending(Link link, Permit permit, Outbound request, AnswerListener listener) {
    this.link = link;
    this.permit = permit;
    this.request = request;
    this.listener = listener;
    this.bodyEnded = request.framing() instanceof BodyFraming.Empty;
  }

  /** A connection is there: head and whatever of the body has come go out. */
  void begin(Channel connected, boolean again) {
    channel = connected;
    reused = again;
    AnswerReader.of(connected).begin(this);
    var _ = connected.write(request.encode(connected.alloc()), connected.voidPromise());
    ByteBuf piece;
    while ((piece = early.poll()) != null) {
      write(connected, piece);
    }
    if (bodyEnded) {
      writeEnd(connected);
    }
    connected.flush();
    link.awaitHead();
    listener.writabilityChanged();
  }

  /** A piece of the body, which is released here. */
  public void body(ByteBuf piece) {
    Channel to = channel;
    if (over) {
      piece.release();
    } else if (to == null) {
      early.add(piece);
    } else {
      write(to, piece);
    }
  }

  /** The body is complete. */
  public void bodyEnd() {
    if (over || bodyEnded) {
      return;
    }
    bodyEnded = true;
    Channel to = channel;
    if (to != null) {
      writeEnd(to);
      to.flush();
      if (head == null) {
        link.awaitHead();
      }
      finishWhenComplete();
    }
  }

  private void write(Channel to, ByteBuf piece) {
    if (head == null) {
      link.awaitHead();
    }
    if (request.framing() instanceof BodyFraming.Chunked) {
      Chunks.write(to, piece);
    } else {
      var _ = to.write(piece, to.voidPromise());
    }
  }

  private void writeEnd(Channel to) {
    if (request.framing() instanceof BodyFraming.Chunked) {
      Chunks.writeLast(to);
    }
  }

  public void flush() {
    Channel to = channel;
    if (to != null && !over) {
      to.flush();
    }
  }

  /** Whether the upstream takes more of the body now. */
  public boolean takesMore() {
    Channel to = channel;
    return over || to != null && to.isWritable();
  }

  /** Reads the answer on, or lets it wait where it is. */
  public void readAnswer(boolean on) {
    Channel from = channel;
    if (from != null && !over && from.config().isAutoRead() != on) {
      from.config().setAutoRead(on);
    }
  }

  boolean isOver() {
    return over;
  }

  String method() {
    return request.method();
  }

  AnswerListener listener() {
    return listener;
  }

  void headCame(AnswerHead came) {
    listener.head(came);
    head = came;
    link.headCame();
  }

  void answerEnded() {
    answerEnded = true;
    AnswerHead came = head;
    if (!bodyEnded && came != null && !came.persistent()) {
      // What is left of the request goes nowhere: the upstream said that it closes.
      finish(null);
      close();
      listener.end();
      listener.failed(
          new Failure(Failure.Stage.ANSWERED, false, "the upstream took only part of the request"));
      return;
    }
    finishWhenComplete();
    listener.end();
  }

  private void finishWhenComplete() {
    AnswerHead came = head;
    if (!over && bodyEnded && answerEnded && came != null) {
      finish(came.persistent() ? channel : null);
      if (!came.persistent()) {
        close();
      }
    }
  }

  /** The connection is gone; {@code heard} is whether any byte of an answer had come. */
  void connectionLost(boolean heard) {
    if (over) {
      return;
    }
    if (reused && !heard && !permit.guarded() && request.replayable()) {
      reused = false;
      channel = null;
      link.dial(this);
      return;
    }
    fail(stage(), false, "the upstream closed the connection " + when());
  }

  /** The upstream sent something that is not an answer. */
  void broken(String problem) {
    fail(stage(), false, "the upstream's answer is malformed: " + problem);
  }

  void late() {
    fail(stage(), true, "the upstream did not answer in time");
  }

  /** The client left: nobody wants the answer any more. */
  public void abort() {
    fail(stage(), false, "the client left " + when());
  }

  /** The request cannot be completed; {@code why} completes a sentence. */
  public void giveUp(String why) {
    fail(stage(), false, why);
  }

  private Failure.Stage stage() {
    if (answerEnded) {
      return Failure.Stage.ANSWERED;
    }
    if (head != null) {
      return Failure.Stage.ANSWERING;
    }
    return channel == null ? Failure.Stage.UNSENT : Failure.Stage.SENT;
  }

  private String when() {
    return switch (stage()) {
      case UNSENT -> "before anything was sent";
      case SENT -> "before an answer came";
      case ANSWERING -> "in the middle of the answer";
      case ANSWERED -> "after the answer";
    };
  }

  void fail(Failure.Stage stage, boolean late, String sentence) {
    if (over) {
      return;
    }
    finish(null);
    close();
    listener.failed(new Failure(stage, late, sentence));
  }

  private void finish(@Nullable Channel reusable) {
    over = true;
    Channel used = channel;
    if (used != null) {
      AnswerReader.of(used).done();
      if (!used.config().isAutoRead()) {
        used.config().setAutoRead(true);
      }
    }
    early.forEach(ByteBuf::release);
    early.clear();
    link.over(reusable);
  }

  private void close() {
    Channel used = channel;
    if (used != null) {
      var _ = used.close();
    }
  }
}
