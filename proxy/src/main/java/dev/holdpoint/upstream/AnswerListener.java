package dev.holdpoint.upstream;

import dev.holdpoint.gateway.wire.AnswerHead;
import io.netty.buffer.ByteBuf;

/** Hears an answer, on the event loop of the client's connection. */
public interface AnswerListener {

  /** An interim head such as {@code 100 Continue}, as sent. */
  void interim(byte[] raw);

  void head(AnswerHead head);

  /** Bytes after the head as sent, chunk framing included; the listener releases them. */
  void bytes(ByteBuf raw);

  /** All that came at once has been told: a good moment to flush. */
  void told();

  /** The answer is complete. The request's body may still be under way. */
  void end();

  /** The upstream takes more of the request's body, or takes no more: see {@link Sending}. */
  void writabilityChanged();

  /**
   * There will be no (further) answer. After {@link #end}: the rest of the request goes nowhere.
   */
  void failed(Failure failure);
}
