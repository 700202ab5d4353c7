package dev.holdpoint.gateway;

import dev.holdpoint.gateway.wire.BodyFraming;
import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads a whole body up to a bound before anything is decided. */
final class Collecting implements Stage {

  /** Hears how it went. */
  interface Collector {
    void whole(byte[] body);

    /**
     * The body is longer than the bound.
     *
     * @param beginning what was read of it: at most the bound and one piece
     */
    void tooLong(byte[] beginning);

    void broken(Malformed why);
  }

  private final Conversation conversation;
  private final int limit;
  private final Collector collector;
  private @Nullable ByteArrayOutputStream read = new ByteArrayOutputStream(1024);

  Collecting(Conversation conversation, int limit, Collector collector) {
    this.conversation = conversation;
    this.limit = limit;
    this.collector = collector;
  }

  /** Asks for the body, unless its declared length is too long already. */
  void start(RequestHead head) {
    if (head.framing() instanceof BodyFraming.Length(long bytes) && bytes > limit) {
      read = null;
      collector.tooLong(new byte[0]);
      return;
    }
    conversation.become(this);
    if (head.expectsContinue()) {
      conversation.writeContinue();
    }
    conversation.awaitClient("the rest of the body");
    conversation.reader().readBody();
  }

  @Override
  public void content(ByteBuf piece) {
    ByteArrayOutputStream so = read;
    if (so == null) {
      piece.release();
      return;
    }
    byte[] bytes = new byte[piece.readableBytes()];
    piece.readBytes(bytes).release();
    so.writeBytes(bytes);
    conversation.awaitClient("the rest of the body");
    if (so.size() > limit) {
      read = null;
      conversation.reader().pause();
      collector.tooLong(so.toByteArray());
    }
  }

  @Override
  public void bodyEnd() {
    ByteArrayOutputStream so = read;
    if (so != null) {
      read = null;
      conversation.awaitNobody();
      collector.whole(so.toByteArray());
    }
  }

  @Override
  public void malformed(Malformed why) {
    collector.broken(why);
  }

  @Override
  public void late() {
    conversation.hangUp();
  }
}
