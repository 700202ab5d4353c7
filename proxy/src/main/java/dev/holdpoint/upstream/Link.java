package dev.holdpoint.upstream;

import dev.holdpoint.gateway.wire.Watch;
import dev.holdpoint.guard.Permit;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;

/**
 * The way of one client's connection to one upstream: at most one connection, used for one request
 * after the other and never shared with another client. Confined to the client's event loop.
 */
public final class Link {
  private final Upstream upstream;
  private final EventLoop loop;
  private final Watch watch;
  private @Nullable Channel resting;
  private long restingSince;
  private @Nullable Sending current;

  Link(Upstream upstream, EventLoop loop) {
    this.upstream = upstream;
    this.loop = loop;
    this.watch = new Watch(loop, upstream.settings().tick(), this::late);
  }

  public UpstreamAddress address() {
    return upstream.address();
  }

  /**
   * Sends a request; its body follows through the sending. The listener may be called before this
   * returns.
   *
   * @param permit evidence that it may be sent, once
   */
  public Sending send(Permit permit, Outbound request, AnswerListener listener) {
    if (current != null) {
      throw new IllegalStateException("one request at a time");
    }
    var sending = new Sending(this, permit, request, listener);
    current = sending;
    Channel rested = takeResting(permit);
    if (rested == null) {
      dial(sending);
    } else {
      sending.begin(rested, true);
    }
    return sending;
  }

  private @Nullable Channel takeResting(Permit permit) {
    Channel rested = resting;
    resting = null;
    if (rested == null || !rested.isActive()) {
      return null;
    }
    long rest = System.nanoTime() - restingSince;
    if (permit.guarded() && rest > upstream.settings().guardedReuse().toNanos()) {
      var _ = rested.close();
      return null;
    }
    return rested;
  }

  void dial(Sending sending) {
    upstream
        .dialer()
        .dial(
            loop,
            new Dialer.Dialled() {
              @Override
              public void connected(Channel channel) {
                if (sending.isOver()) {
                  var _ = channel.close();
                } else {
                  sending.begin(channel, false);
                }
              }

              @Override
              public void refused(String sentence) {
                sending.fail(Failure.Stage.UNSENT, false, sentence);
              }
            });
  }

  /** The request is on its way: its answer's head is awaited from now on. */
  void awaitHead() {
    watch.set(upstream.settings().answerHead(), "an answer");
  }

  void headCame() {
    watch.clear();
  }

  private void late() {
    Sending sending = current;
    if (sending != null) {
      sending.late();
    }
  }

  /** Request and answer are complete, or it failed. */
  void over(@Nullable Channel reusable) {
    current = null;
    watch.clear();
    resting = reusable;
    restingSince = reusable == null ? 0 : System.nanoTime();
  }

  /** Ends everything; a sending under way fails. */
  public void close() {
    watch.stop();
    Sending sending = current;
    if (sending != null) {
      sending.abort();
    }
    Channel rested = resting;
    if (rested != null) {
      var _ = rested.close();
    }
  }
}
