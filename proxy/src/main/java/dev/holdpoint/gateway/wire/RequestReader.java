package dev.holdpoint.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads one request after the other from a client's connection, each step only when asked: after a
 * head it waits for {@link #readBody}, after a body for {@link #readNext}.
 *
 * <p>Bytes that come unasked are kept up to a bound. Beyond it the connection is not read any more
 * while they belong to the request in work, and closed when they belong to a further one. Up to
 * that bound reading goes on, so that a client that leaves is noticed at once.
 */
public final class RequestReader extends ChannelInboundHandlerAdapter {

  /** Hears what is read, on the connection's event loop. */
  public interface Listener {
    void head(RequestHead head);

    /** A piece of content; the listener releases it. */
    void content(ByteBuf piece);

    void bodyEnd();

    /** No further request can be read; the connection must be closed after an answer. */
    void malformed(Malformed why);

    void readComplete();

    void writabilityChanged();

    /** The client closed the connection, or it broke. */
    void left();
  }

  private enum At {
    HEAD,
    BODY,
    BODY_READ,
    NOTHING_MORE
  }

  private final Listener listener;
  private final HeadLimits limits;
  private final HeadEnd headEnd;
  private At at = At.HEAD;
  private BodyScan scan = (in, sink) -> true;
  private boolean bodyless;
  private boolean flowing = true;
  private boolean draining;
  private @Nullable ByteBuf pending;
  private @Nullable ChannelHandlerContext context;

  public RequestReader(Listener listener, HeadLimits limits) {
    this.listener = listener;
    this.limits = limits;
    this.headEnd = new HeadEnd(limits.headBytes());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  /** Goes on with the body of the request whose head was read. */
  public void readBody() {
    flow();
  }

  /** Stops giving content until {@link #readBody}. */
  public void pause() {
    flowing = false;
  }

  /** Goes on with the next request. */
  public void readNext() {
    at = At.HEAD;
    flow();
  }

  /** Whether a request has begun to arrive that nobody has heard of yet. */
  public boolean hasBegun() {
    return pending != null;
  }

  /** Whether nothing of the request of the moment is still to be read. */
  public boolean isBodyRead() {
    return at == At.BODY_READ || at == At.BODY && bodyless;
  }

  /** Drops whatever comes from now on. */
  public void ignoreRest() {
    at = At.NOTHING_MORE;
    flow();
  }

  private void flow() {
    flowing = true;
    if (!draining) {
      drain();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    ByteBuf before = pending;
    pending =
        before == null
            ? in
            : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), before, in);
    if (!draining) {
      drain();
    }
  }

  private void drain() {
    draining = true;
    try {
      while (flowing && step()) {}
    } catch (Malformed why) {
      at = At.NOTHING_MORE;
      flowing = false;
      listener.malformed(why);
    } finally {
      draining = false;
      settle();
    }
  }

  /** Returns false when more bytes are needed. */
  private boolean step() {
    ByteBuf in = pending == null ? io.netty.buffer.Unpooled.EMPTY_BUFFER : pending;
    return switch (at) {
      case HEAD -> in.isReadable() && readHead(in);
      case BODY -> readBody(in);
      case BODY_READ -> false;
      case NOTHING_MORE -> {
        in.skipBytes(in.readableBytes());
        yield false;
      }
    };
  }

  private boolean readHead(ByteBuf in) {
    byte first = in.getByte(in.readerIndex());
    if (first < 'A' || first > 'Z') {
      throw new Malformed("it does not start with a method");
    }
    int length = headEnd.find(in);
    if (length < 0) {
      return false;
    }
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    RequestHead head = RequestHeads.parse(bytes, limits.headFields());
    scan = BodyScan.ofRequest(head.framing());
    bodyless = head.framing() instanceof BodyFraming.Empty;
    at = At.BODY;
    flowing = false;
    listener.head(head);
    return true;
  }

  private boolean readBody(ByteBuf in) {
    boolean ended = scan.scan(in, (from, size) -> listener.content(from.readRetainedSlice(size)));
    if (ended && at == At.BODY) {
      at = At.BODY_READ;
      flowing = false;
      listener.bodyEnd();
    }
    return ended;
  }

  /** Releases what is used up, and reads on only while little is kept. */
  private void settle() {
    ByteBuf kept = pending;
    ChannelHandlerContext ctx = context;
    if (kept != null && !kept.isReadable()) {
      kept.release();
      pending = null;
      kept = null;
    }
    if (ctx != null && !ctx.isRemoved()) {
      boolean read = flowing || kept == null || kept.readableBytes() < limits.keptBytes();
      if (!read && at == At.BODY_READ) {
        // Blind to whether the client is still there, which matters more than its next request.
        var _ = ctx.close();
        return;
      }
      if (ctx.channel().config().isAutoRead() != read) {
        ctx.channel().config().setAutoRead(read);
      }
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    listener.readComplete();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    listener.writabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    at = At.NOTHING_MORE;
    ByteBuf kept = pending;
    if (kept != null) {
      kept.release();
      pending = null;
    }
    listener.left();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    var _ = ctx.close();
  }
}
