package dev.holdpoint.sandbox.aws;

import dev.holdpoint.action.Bytes;
import dev.holdpoint.sandbox.http.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Undoes {@code aws-chunked} framing: hexadecimal size, extensions, line end, bytes, line end. */
final class AwsChunks {
  private AwsChunks() {}

  /** The object's bytes, whether the request framed them or not. */
  static Bytes decoded(Request request) {
    boolean chunked =
        request.header("content-encoding").filter(e -> e.contains("aws-chunked")).isPresent()
            || request
                .header("x-amz-content-sha256")
                .filter(sum -> sum.startsWith("STREAMING-"))
                .isPresent();
    return chunked ? new Bytes(unframed(request.body().toArray())) : request.body();
  }

  private static byte[] unframed(byte[] framed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(framed.length);
    int at = 0;
    while (at < framed.length) {
      int end = at;
      while (end < framed.length && framed[end] != '\r') {
        end++;
      }
      String line = new String(framed, at, end - at, StandardCharsets.US_ASCII);
      int size = size(line.split(";", 2)[0]);
      int from = end + 2;
      if (size == 0) {
        break;
      }
      if (from + size > framed.length) {
        throw malformed();
      }
      out.write(framed, from, size);
      at = from + size + 2;
    }
    return out.toByteArray();
  }

  private static int size(String hex) {
    try {
      return Integer.parseInt(hex, 16);
    } catch (NumberFormatException wrong) {
      throw malformed();
    }
  }

  private static AwsFault malformed() {
    return new AwsFault(400, "IncompleteBody", "The aws-chunked body is malformed.");
  }
}
