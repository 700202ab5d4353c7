package dev.holdpoint.gateway;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.gateway.refusal.NativeError;
import dev.holdpoint.gateway.refusal.Notice;
import dev.holdpoint.gateway.refusal.Notices;
import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import dev.holdpoint.gateway.wire.RequestReader;
import dev.holdpoint.gateway.wire.Watch;
import dev.holdpoint.upstream.Link;
import dev.holdpoint.upstream.Upstream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * One client's connection: one request after the other, each in stages, and the links to upstreams
 * that only this client uses. Confined to its event loop but for {@link #isThere} and {@link
 * #onLoop}.
 */
final class Conversation implements RequestReader.Listener {
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Stage RESTING = new Stage() {};
  private static final Stage OVER = new Stage() {};

  private final Channel channel;
  private final Services services;
  private final RequestReader reader;
  private final Watch watch;
  private final boolean fromLoopback;
  private final Map<Upstream, Link> links = new IdentityHashMap<>(2);
  private Stage stage = RESTING;
  private boolean heading;
  private boolean draining;
  private volatile boolean gone;

  Conversation(Channel channel, Services services) {
    this.channel = channel;
    this.services = services;
    this.reader = new RequestReader(this, services.settings().limits().head());
    Deadlines deadlines = services.settings().deadlines();
    this.watch = new Watch(channel.eventLoop(), deadlines.tick(), this::late);
    this.fromLoopback =
        channel.remoteAddress() instanceof InetSocketAddress remote
            && remote.getAddress().isLoopbackAddress();
    watch.set(deadlines.idle(), "a request");
  }

  Channel channel() {
    return channel;
  }

  RequestReader reader() {
    return reader;
  }

  Stage stage() {
    return stage;
  }

  void become(Stage next) {
    stage = next;
  }

  /** Whether the client is still connected; asked from any thread. */
  boolean isThere() {
    return !gone && channel.isActive();
  }

  /** Runs it on the event loop; at once when that has ended, so that reports are still made. */
  void onLoop(Runnable work) {
    try {
      channel.eventLoop().execute(work);
    } catch (RejectedExecutionException closed) {
      work.run();
    }
  }

  Link link(Upstream upstream) {
    return links.computeIfAbsent(upstream, to -> to.link(channel.eventLoop()));
  }

  void awaitClient(String what) {
    watch.set(services.settings().deadlines().stall(), what);
  }

  void awaitNobody() {
    watch.clear();
  }

  void writeContinue() {
    var _ = channel.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE), channel.voidPromise());
  }

  @Override
  public void head(RequestHead head) {
    heading = false;
    watch.clear();
    try {
      switch (services.intake().admit(head, fromLoopback)) {
        case Admission.Admitted admitted ->
            new Deliberation(this, services, head, admitted).start();
        case Admission.TurnedAway(Notice notice, NativeError shape) ->
            answer(notice, shape, CallId.fresh(services.ids()), head);
      }
    } catch (Malformed why) {
      refuseMalformed(why);
    }
  }

  @Override
  public void content(ByteBuf piece) {
    stage.content(piece);
  }

  @Override
  public void bodyEnd() {
    stage.bodyEnd();
  }

  @Override
  public void malformed(Malformed why) {
    if (stage == RESTING) {
      refuseMalformed(why);
    } else {
      stage.malformed(why);
    }
  }

  @Override
  public void readComplete() {
    if (stage == RESTING && !heading && reader.hasBegun()) {
      heading = true;
      watch.set(services.settings().deadlines().head(), "the rest of a request's head");
    }
    stage.readComplete();
  }

  @Override
  public void writabilityChanged() {
    stage.writabilityChanged();
  }

  @Override
  public void left() {
    gone = true;
    watch.stop();
    stage.left();
    stage = OVER;
    links.values().forEach(Link::close);
  }

  private void late() {
    if (stage == RESTING) {
      hangUp();
    } else {
      stage.late();
    }
  }

  /** The request is answered: goes on with the next one, or closes. */
  void finish(boolean persistent) {
    if (!persistent || draining) {
      stage = OVER;
      channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
      return;
    }
    stage = RESTING;
    watch.set(services.settings().deadlines().idle(), "a request");
    reader.readNext();
  }

  /**
   * Says no in the client's own shape; keeps the connection when the request was read to its end.
   */
  void refuse(Notice notice, RequestHead head, HttpCall call, CallId id) {
    if (isThere()) {
      answer(notice, NativeError.of(call), id, head);
    }
  }

  private void answer(Notice notice, NativeError shape, CallId id, RequestHead head) {
    boolean isRead = reader.isBodyRead();
    boolean close = !isRead || !head.persistent() || draining;
    var form = new NoticeWriter.Form(shape, id.text(), head.method().equals("HEAD"), close);
    var _ = channel.writeAndFlush(NoticeWriter.write(notice, form), channel.voidPromise());
    if (isRead) {
      finish(!close);
    } else {
      linger();
    }
  }

  /** The request has two readings or none: answers in plain words and closes. */
  void refuseMalformed(Malformed why) {
    Notice notice =
        Notices.refused(
            why.status(),
            "MalformedRequest",
            "malformed-request",
            "Holdpoint reads requests strictly, and this one has two readings or none: "
                + why.problem()
                + ".");
    var id = CallId.fresh(services.ids()).text();
    var form = new NoticeWriter.Form(NativeError.plain(), id, false, true);
    var _ = channel.writeAndFlush(NoticeWriter.write(notice, form), channel.voidPromise());
    linger();
  }

  /** Ends our side, and drops what still comes for a moment, so that the answer is not lost. */
  void linger() {
    stage = OVER;
    watch.clear();
    reader.ignoreRest();
    channel.flush();
    if (channel instanceof DuplexChannel duplex) {
      var _ = duplex.shutdownOutput(channel.newPromise());
    }
    long linger = services.settings().deadlines().linger().toMillis();
    var _ = channel.eventLoop().schedule(this::hangUp, linger, TimeUnit.MILLISECONDS);
  }

  /** Breaks the connection, so that nobody takes the part that came for the whole. */
  void reset() {
    stage = OVER;
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    hangUp();
  }

  void hangUp() {
    var _ = channel.close();
  }

  /** The gateway closes: ends now when resting, else after the answer under way. */
  void drain() {
    draining = true;
    if (stage == RESTING) {
      hangUp();
    }
  }
}
