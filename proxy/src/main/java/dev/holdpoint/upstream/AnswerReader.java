package dev.holdpoint.upstream;

import dev.holdpoint.gateway.wire.AnswerHead;
import dev.holdpoint.gateway.wire.AnswerHeads;
import dev.holdpoint.gateway.wire.BodyFraming;
import dev.holdpoint.gateway.wire.BodyScan;
import dev.holdpoint.gateway.wire.HeadEnd;
import dev.holdpoint.gateway.wire.Malformed;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers on one upstream connection and tells them to the sending of the moment, bytes
 * as they came. Bytes that nobody asked for close the connection.
 */
final class AnswerReader extends ChannelInboundHandlerAdapter {
  /** How many interim heads may come before the final one. */
  static final int MAX_INTERIM = 16;

  private final HeadEnd headEnd;
  private @Nullable Sending sending;
  private @Nullable AnswerHead head;
  private BodyScan scan = (in, sink) -> true;
  private int interim;
  private boolean heard;
  private boolean brokenOff;
  private @Nullable ByteBuf pending;

  AnswerReader(int headBytes) {
    this.headEnd = new HeadEnd(headBytes);
  }

  static AnswerReader of(Channel channel) {
    return channel.pipeline().get(AnswerReader.class);
  }

  void begin(Sending next) {
    sending = next;
    head = null;
    heard = false;
    interim = 0;
  }

  void done() {
    sending = null;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    ByteBuf before = pending;
    ByteBuf all =
        before == null
            ? in
            : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), before, in);
    pending = all;
    heard = true;
    try {
      while (all.isReadable() && step(all)) {}
    } catch (Malformed why) {
      all.skipBytes(all.readableBytes());
      fail(ctx, why);
    } finally {
      if (!all.isReadable()) {
        all.release();
        pending = null;
      }
    }
    if (sending == null && pending != null) {
      var _ = ctx.close();
    }
  }

  private void fail(ChannelHandlerContext ctx, Malformed why) {
    Sending failed = sending;
    if (failed == null) {
      var _ = ctx.close();
    } else {
      failed.broken(why.problem());
    }
  }

  /** Returns false when more bytes are needed, or nobody wants them. */
  private boolean step(ByteBuf in) {
    Sending to = sending;
    if (to == null) {
      return false;
    }
    return head == null ? readHead(in, to) : readBody(in, to);
  }

  private boolean readHead(ByteBuf in, Sending to) {
    int length = headEnd.find(in);
    if (length < 0) {
      return false;
    }
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    AnswerHead came = AnswerHeads.parse(bytes, to.method());
    if (came.status() == 101) {
      throw new Malformed("it switches to another protocol unasked");
    }
    if (came.isInterim()) {
      if (++interim > MAX_INTERIM) {
        throw new Malformed("there are more than " + MAX_INTERIM + " interim answers");
      }
      to.listener().interim(bytes);
      return true;
    }
    head = came;
    scan = BodyScan.ofAnswer(came.framing());
    to.headCame(came);
    if (came.framing() instanceof BodyFraming.Empty) {
      to.answerEnded();
    }
    return true;
  }

  private boolean readBody(ByteBuf in, Sending to) {
    int start = in.readerIndex();
    boolean ended = scan.scan(in, BodyScan.SKIP);
    int length = in.readerIndex() - start;
    if (length == 0) {
      throw new Malformed("bytes follow after its end");
    }
    to.listener().bytes(in.retainedSlice(start, length));
    if (ended) {
      to.answerEnded();
    }
    return ended;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    Sending to = sending;
    if (to != null) {
      to.listener().told();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    Sending to = sending;
    if (to != null) {
      to.listener().writabilityChanged();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    ByteBuf kept = pending;
    if (kept != null) {
      kept.release();
      pending = null;
    }
    Sending to = sending;
    AnswerHead came = head;
    if (to == null) {
      return;
    }
    if (came != null && came.framing() instanceof BodyFraming.UntilClose && !brokenOff) {
      to.answerEnded();
    } else {
      to.connectionLost(heard);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    brokenOff = true;
    var _ = ctx.close();
  }
}
