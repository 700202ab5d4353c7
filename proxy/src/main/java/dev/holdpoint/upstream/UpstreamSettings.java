package dev.holdpoint.upstream;

import java.time.Duration;

/**
 * Bounds of forwarding.
 *
 * @param connect how long connecting may take, TLS included
 * @param answerHead how long an upstream may take from the last piece of a request that it took to
 *     the head of its answer; what follows may stream without limit
 * @param answerHeadBytes the most bytes of an answer's head
 * @param guardedReuse a guarded call uses a connection again only when it rested no longer than
 *     this: an older one may be closing, and such a call is never sent twice
 * @param breakerCalls connects that the circuit breaker looks back on; it opens when half failed
 * @param breakerOpen how long an open breaker answers for the upstream
 * @param tick how exact deadlines are
 */
public record UpstreamSettings(
    Duration connect,
    Duration answerHead,
    int answerHeadBytes,
    Duration guardedReuse,
    int breakerCalls,
    Duration breakerOpen,
    Duration tick) {
  public static final UpstreamSettings DEFAULT =
      new UpstreamSettings(
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          64 * 1024,
          Duration.ofSeconds(2),
          8,
          Duration.ofSeconds(5),
          Duration.ofSeconds(1));

  public UpstreamSettings withAnswerHead(Duration other, Duration otherTick) {
    return new UpstreamSettings(
        connect, other, answerHeadBytes, guardedReuse, breakerCalls, breakerOpen, otherTick);
  }

  public UpstreamSettings withBreaker(int calls, Duration open) {
    return new UpstreamSettings(
        connect, answerHead, answerHeadBytes, guardedReuse, calls, open, tick);
  }
}
