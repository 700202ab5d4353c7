package dev.holdpoint.identity;

import java.util.Optional;

/** The agents that may call. Quick and safe on event loops. */
public interface Agents {

  /**
   * Who is this?
   *
   * @param token what was presented, without {@code Bearer}; empty when nothing was
   * @param fromLoopback whether the connection comes from this machine
   */
  Recognition recognise(Optional<String> token, boolean fromLoopback);

  /** The answer. */
  sealed interface Recognition {

    /** A known agent and the person it acts for, if that is known. */
    record Agent(String name, Optional<String> principal) implements Recognition {}

    /** A person's token where only agents may call: refused, and recorded. */
    record PersonsToken(String person) implements Recognition {}

    /** No token, or one that nobody has. {@code why} is safe to show. */
    record Nobody(String why) implements Recognition {}
  }
}
