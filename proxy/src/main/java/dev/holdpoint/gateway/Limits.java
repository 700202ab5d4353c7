package dev.holdpoint.gateway;

import dev.holdpoint.gateway.wire.HeadLimits;

/**
 * Bounds of what is taken from clients.
 *
 * @param head of heads, and of bytes that come unasked
 * @param bodyBytes the longest body that is read before deciding
 * @param connections how many clients at a time; further ones are closed at once
 * @param inlineJudgeBytes bodies over this are judged on a virtual thread, to spare the event loop
 */
public record Limits(HeadLimits head, int bodyBytes, int connections, int inlineJudgeBytes) {
  public static final Limits DEFAULT =
      new Limits(new HeadLimits(32 * 1024, 128, 64 * 1024), 4 * 1024 * 1024, 4096, 64 * 1024);

  public Limits withBodyBytes(int other) {
    return new Limits(head, other, connections, inlineJudgeBytes);
  }

  public Limits withConnections(int other) {
    return new Limits(head, bodyBytes, other, inlineJudgeBytes);
  }
}
