package dev.holdpoint.gateway;

import dev.holdpoint.gateway.wire.Malformed;
import io.netty.buffer.ByteBuf;

/** What a conversation does at the moment with what happens on the client's connection. */
interface Stage {

  /** A piece of the request's body; released by the stage. */
  default void content(ByteBuf piece) {
    piece.release();
  }

  default void bodyEnd() {}

  /** The body is broken. */
  default void malformed(Malformed why) {}

  /** All that came at once has been read. */
  default void readComplete() {}

  default void writabilityChanged() {}

  /** The client is gone. */
  default void left() {}

  /** A deadline that this stage set has passed. */
  default void late() {}
}
