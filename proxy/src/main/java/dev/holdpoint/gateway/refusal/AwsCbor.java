package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Smithy RPC v2 CBOR errors: a map of two texts (RFC 8949). */
record AwsCbor() implements NativeError {
  private static final int MAP_OF_TWO = 0xa2;
  private static final int TEXT = 0x60;

  @Override
  public byte[] body(Notice notice, String requestId) {
    var out = new ByteArrayOutputStream();
    out.write(MAP_OF_TWO);
    text(out, "__type");
    text(out, notice.code());
    text(out, "message");
    text(out, notice.message());
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = utf8.length;
    if (length < 24) {
      out.write(TEXT | length);
    } else if (length < 0x100) {
      out.write(TEXT | 24);
      out.write(length);
    } else if (length < 0x10000) {
      out.write(TEXT | 25);
      out.write(length >> 8);
      out.write(length);
    } else {
      out.write(TEXT | 26);
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.write(length >> shift);
      }
    }
    out.writeBytes(utf8);
  }

  @Override
  public String contentType() {
    return "application/cbor";
  }

  @Override
  public Headers fields(Notice notice, String requestId) {
    return Headers.of("smithy-protocol", "rpc-v2-cbor", "x-amzn-RequestId", requestId);
  }
}
