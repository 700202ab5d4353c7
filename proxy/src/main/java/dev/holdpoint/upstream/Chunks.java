package dev.holdpoint.upstream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;

/** Writes a body in chunks of our own, without extensions and trailers. */
final class Chunks {
  private static final ByteBuf LINE_END = constant("\r\n");
  private static final ByteBuf LAST = constant("0\r\n\r\n");

  private Chunks() {}

  private static ByteBuf constant(String text) {
    return Unpooled.unreleasableBuffer(
        Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII).asReadOnly());
  }

  static void write(Channel to, ByteBuf piece) {
    ByteBuf size = to.alloc().buffer(18);
    ByteBufUtil.writeAscii(size, Integer.toHexString(piece.readableBytes()));
    size.writeShort('\r' << 8 | '\n');
    var _ = to.write(size, to.voidPromise());
    var _ = to.write(piece, to.voidPromise());
    var _ = to.write(LINE_END.duplicate(), to.voidPromise());
  }

  static void writeLast(Channel to) {
    var _ = to.write(LAST.duplicate(), to.voidPromise());
  }
}
