package dev.holdpoint.upstream;

import dev.holdpoint.action.Headers;
import dev.holdpoint.gateway.wire.BodyFraming;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/**
 * The head of a request as it is sent.
 *
 * @param target path and query of the request line
 * @param minor 0 or 1, of HTTP/1
 * @param headers all fields in order, framing and {@code Host} included
 */
public record Outbound(
    String method, String target, int minor, Headers headers, BodyFraming framing) {

  /** Whether sending it twice would do no harm and needs nothing that is gone. */
  boolean replayable() {
    return framing instanceof BodyFraming.Empty && (method.equals("GET") || method.equals("HEAD"));
  }

  ByteBuf encode(ByteBufAllocator allocator) {
    ByteBuf out = allocator.buffer(512);
    ByteBufUtil.writeAscii(out, method);
    out.writeByte(' ');
    ByteBufUtil.writeAscii(out, target);
    ByteBufUtil.writeAscii(out, minor == 1 ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n");
    for (Headers.Field field : headers.fields()) {
      ByteBufUtil.writeAscii(out, field.name());
      out.writeShort(':' << 8 | ' ');
      ByteBufUtil.writeAscii(out, field.value());
      out.writeShort('\r' << 8 | '\n');
    }
    out.writeShort('\r' << 8 | '\n');
    return out;
  }
}
