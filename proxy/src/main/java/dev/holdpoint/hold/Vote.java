package dev.holdpoint.hold;

import java.time.Instant;

/** One human's answer on a hold; at most one per hold and human. */
public record Vote(Human human, Choice choice, String reason, String channel, Instant at) {

  public enum Choice {
    APPROVE,
    DENY
  }
}
