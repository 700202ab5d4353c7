package dev.holdpoint.gateway;

import dev.holdpoint.action.Headers;
import dev.holdpoint.gateway.refusal.NativeError;
import dev.holdpoint.gateway.refusal.Notice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Map;

/** Writes our own answers as bytes. */
final class NoticeWriter {
  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "Bad Request",
          403, "Forbidden",
          408, "Request Timeout",
          413, "Content Too Large",
          417, "Expectation Failed",
          431, "Request Header Fields Too Large",
          502, "Bad Gateway",
          503, "Service Unavailable",
          504, "Gateway Timeout");

  private NoticeWriter() {}

  /** How the connection goes on, and whether the request was a HEAD. */
  record Form(NativeError shape, String requestId, boolean head, boolean close) {}

  static ByteBuf write(Notice notice, Form form) {
    byte[] body = form.shape().body(notice, form.requestId());
    ByteBuf out = Unpooled.buffer(512 + body.length);
    line(
        out,
        "HTTP/1.1 " + notice.status() + " " + REASONS.getOrDefault(notice.status(), "Refused"));
    line(out, "Content-Type: " + form.shape().contentType());
    line(out, "Content-Length: " + body.length);
    fields(out, notice.fields());
    fields(out, form.shape().fields(notice, form.requestId()));
    if (form.close()) {
      line(out, "Connection: close");
    }
    line(out, "");
    if (!form.head()) {
      out.writeBytes(body);
    }
    return out;
  }

  private static void fields(ByteBuf out, Headers fields) {
    for (Headers.Field field : fields.fields()) {
      line(out, field.name() + ": " + field.value());
    }
  }

  private static void line(ByteBuf out, String text) {
    ByteBufUtil.writeAscii(out, text);
    out.writeShort('\r' << 8 | '\n');
  }
}
