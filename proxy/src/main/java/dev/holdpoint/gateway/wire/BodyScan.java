package dev.holdpoint.gateway.wire;

import io.netty.buffer.ByteBuf;

/** Follows one body through arriving bytes. */
public interface BodyScan {

  /** Takes content: must consume exactly that many bytes. */
  @FunctionalInterface
  interface Sink {
    void take(ByteBuf in, int length);
  }

  /** For those who want only the framing. */
  Sink SKIP = ByteBuf::skipBytes;

  /**
   * Consumes what belongs to the body, giving its content to the sink.
   *
   * @return true when the body ended; the bytes after it are left alone
   * @throws Malformed when the framing is broken
   */
  boolean scan(ByteBuf in, Sink sink);

  /** The scan for a request's body: chunk extensions are refused. */
  static BodyScan ofRequest(BodyFraming framing) {
    return of(framing, false);
  }

  static BodyScan ofAnswer(BodyFraming framing) {
    return of(framing, true);
  }

  private static BodyScan of(BodyFraming framing, boolean extensions) {
    return switch (framing) {
      case BodyFraming.Empty() -> (in, sink) -> true;
      case BodyFraming.Length(long bytes) -> new LengthScan(bytes);
      case BodyFraming.Chunked() -> new ChunkScan(extensions);
      case BodyFraming.UntilClose() -> LengthScan.ENDLESS;
    };
  }
}
