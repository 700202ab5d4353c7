package dev.holdpoint.console;

import dev.holdpoint.hold.Human;
import dev.holdpoint.identity.Session;
import java.util.Optional;

/**
 * A recognised person.
 *
 * @param session the browser's session; empty for a personal token
 */
record Visitor(Human human, Optional<Session> session) {
  String csrf() {
    return session.map(Session::csrf).orElse("");
  }

  /** How a vote of this visitor came in. */
  String channel() {
    return session.isPresent() ? "console" : "cli";
  }
}
