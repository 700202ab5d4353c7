package dev.holdpoint.gateway.wire;

import io.netty.buffer.ByteBuf;

/** A body of known length. */
final class LengthScan implements BodyScan {
  /** Never ends by itself. */
  static final BodyScan ENDLESS =
      (in, sink) -> {
        if (in.isReadable()) {
          sink.take(in, in.readableBytes());
        }
        return false;
      };

  private long left;

  LengthScan(long bytes) {
    this.left = bytes;
  }

  @Override
  public boolean scan(ByteBuf in, Sink sink) {
    int taken = (int) Math.min(left, in.readableBytes());
    if (taken > 0) {
      left -= taken;
      sink.take(in, taken);
    }
    return left == 0;
  }
}
