package dev.holdpoint.upstream;

import dev.holdpoint.gateway.wire.Transport;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one upstream, behind a circuit breaker that answers while connecting keeps failing.
 */
final class Dialer {

  /** Hears how it went, on the event loop asked for. */
  interface Dialled {
    void connected(Channel channel);

    void refused(String sentence);
  }

  private final UpstreamAddress address;
  private final UpstreamSettings settings;
  private final Resolver resolver;
  private final Transport transport;
  private final @Nullable SslContext tls;
  private final CircuitBreaker breaker;

  Dialer(
      UpstreamAddress address,
      UpstreamSettings settings,
      Resolver resolver,
      Transport transport,
      @Nullable SslContext tls) {
    this.address = address;
    this.settings = settings;
    this.resolver = resolver;
    this.transport = transport;
    this.tls = tls;
    this.breaker = CircuitBreaker.of(address.authority(), breakerOf(settings));
  }

  private static CircuitBreakerConfig breakerOf(UpstreamSettings settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(settings.breakerCalls())
        .minimumNumberOfCalls(settings.breakerCalls())
        .failureRateThreshold(50)
        .waitDurationInOpenState(settings.breakerOpen())
        .permittedNumberOfCallsInHalfOpenState(1)
        .build();
  }

  void dial(EventLoop loop, Dialled dialled) {
    if (!breaker.tryAcquirePermission()) {
      dialled.refused(
          address.authority()
              + " could not be reached several times; it is tried again in a moment");
      return;
    }
    resolver.resolve(
        address,
        loop,
        found -> connect(loop, found, dialled),
        problem -> fail(dialled, address.authority() + " " + problem, new IllegalStateException()));
  }

  private void connect(EventLoop loop, InetSocketAddress found, Dialled dialled) {
    long start = System.nanoTime();
    new Bootstrap()
        .group(loop)
        .channel(transport.connecting())
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connect().toMillis())
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                fill(channel);
              }
            })
        .connect(found)
        .addListener(
            (ChannelFuture future) ->
                secured(
                    future,
                    done -> {
                      if (done == null) {
                        breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                        dialled.connected(future.channel());
                      } else {
                        var _ = future.channel().close();
                        fail(dialled, "cannot connect to " + address.authority(), done);
                      }
                    }));
  }

  private void fill(Channel channel) {
    if (tls != null) {
      SslHandler handler = tls.newHandler(channel.alloc(), address.host(), address.port());
      handler.setHandshakeTimeoutMillis(settings.connect().toMillis());
      channel.pipeline().addLast(handler);
    }
    channel.pipeline().addLast(new AnswerReader(settings.answerHeadBytes()));
  }

  /** Waits for the TLS handshake where there is one; gives null when all is well. */
  private static void secured(ChannelFuture connected, Consumer<@Nullable Throwable> then) {
    SslHandler handler = connected.channel().pipeline().get(SslHandler.class);
    if (!connected.isSuccess() || handler == null) {
      then.accept(connected.cause());
    } else {
      handler.handshakeFuture().addListener(handshake -> then.accept(handshake.cause()));
    }
  }

  private void fail(Dialled dialled, String sentence, Throwable cause) {
    breaker.onError(0, TimeUnit.NANOSECONDS, cause);
    dialled.refused(sentence);
  }
}
