package dev.holdpoint.identity;

import java.util.Optional;

/**
 * An agent as it is kept.
 *
 * @param principal the person it acts for, if it acts for one
 * @param tokenDigest {@link Secrets#digest} of its token
 */
public record AgentEntry(String name, Optional<String> principal, String tokenDigest) {
  public AgentEntry {
    if (!name.matches("[A-Za-z0-9._@-]{1,80}")) {
      throw new IllegalArgumentException("a name has 1 to 80 letters, digits, or . _ @ -");
    }
    if (!tokenDigest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a token digest is 64 lower-case hex digits");
    }
  }
}
