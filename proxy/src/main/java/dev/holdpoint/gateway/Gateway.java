package dev.holdpoint.gateway;

import dev.holdpoint.gateway.refusal.Notices;
import dev.holdpoint.gateway.wire.Transport;
import dev.holdpoint.guard.Guard;
import dev.holdpoint.identity.Agents;
import dev.holdpoint.upstream.Resolver;
import dev.holdpoint.upstream.Upstream;
import dev.holdpoint.upstream.UpstreamAddress;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The proxy listener. Safe for many threads; {@link #close} blocks until all is over. */
public final class Gateway implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final GatewaySettings settings;
  private final EventLoopGroup loops;
  private final ExecutorService blocking;
  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private final Channel listening;

  private Gateway(GatewaySettings settings, Guard guard, Agents agents, RandomGenerator ids)
      throws IOException {
    this.settings = settings;
    Transport transport = settings.nativeSockets() ? Transport.best() : Transport.portable();
    this.loops = new MultiThreadIoEventLoopGroup(transport.loops());
    this.blocking =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("gateway-", 0).factory());
    var ours = new OwnListeners(settings.ownListeners());
    var resolver = new Resolver(blocking, ours);
    List<Lane> lanes =
        settings.routes().stream().map(route -> lane(route, resolver, transport)).toList();
    var services =
        new Services(
            settings,
            new Intake(new Lanes(lanes), agents),
            guard,
            new Notices(settings.agentListener().toString().replaceAll("/+$", "")),
            blocking,
            ids);
    this.listening = bind(transport, services);
    ours.add((InetSocketAddress) listening.localAddress());
    refuseOwnListeners(lanes, ours);
  }

  /**
   * Listens until closed.
   *
   * @param ids where call ids come from; must be safe for many threads and not guessable
   * @throws IOException when the address cannot be used
   * @throws IllegalArgumentException when a route's upstream is malformed or one of our listeners
   */
  public static Gateway start(
      GatewaySettings settings, Guard guard, Agents agents, RandomGenerator ids)
      throws IOException {
    return new Gateway(settings, guard, agents, ids);
  }

  private Lane lane(Route route, Resolver resolver, Transport transport) {
    UpstreamAddress address = UpstreamAddress.of(route.upstream());
    return new Lane(route, new Upstream(address, settings.upstream(), resolver, transport));
  }

  private Channel bind(Transport transport, Services services) throws IOException {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(transport.listening())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    accept(channel, services);
                  }
                })
            .bind(settings.address())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      stop(Duration.ZERO);
      throw new IOException("cannot listen on " + settings.address(), bound.cause());
    }
    return bound.channel();
  }

  private void accept(Channel channel, Services services) {
    if (conversations.size() >= settings.limits().connections()) {
      var _ = channel.close();
      return;
    }
    var conversation = new Conversation(channel, services);
    conversations.add(conversation);
    channel.closeFuture().addListener(closed -> conversations.remove(conversation));
    channel.pipeline().addLast(conversation.reader());
  }

  private void refuseOwnListeners(List<Lane> lanes, OwnListeners ours) {
    for (Lane lane : lanes) {
      UpstreamAddress to = lane.upstream().address();
      if (ours.test(new InetSocketAddress(to.host(), to.port()))) {
        close();
        throw new IllegalArgumentException(
            "route `" + lane.route().name() + "` leads back to one of Holdpoint's own listeners");
      }
    }
  }

  /** The port that is listened on. */
  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** How many clients are connected. */
  public int connections() {
    return conversations.size();
  }

  /**
   * Accepts nobody any more, lets answers under way finish within the bound, then ends the rest.
   */
  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    conversations.forEach(one -> one.onLoop(one::drain));
    Duration drain = settings.deadlines().drain();
    long end = System.nanoTime() + drain.toNanos();
    List.copyOf(conversations)
        .forEach(
            one ->
                one.channel()
                    .closeFuture()
                    .awaitUninterruptibly(
                        Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
    conversations.forEach(one -> one.channel().close().awaitUninterruptibly());
    stop(drain);
  }

  private void stop(Duration patience) {
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    blocking.shutdown();
    try {
      if (!blocking.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        blocking.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      blocking.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
