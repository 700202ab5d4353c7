package dev.holdpoint.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Chunked bodies read the same however they are cut, and their bounds hold. */
class ChunkScanTest {
  private static final String BODY = "3\r\nabc\r\n00A\r\n0123456789\r\n0\r\nX: y\r\nZ:\r\n\r\n";

  private static String scan(BodyScan scan, String... pieces) {
    var content = new StringBuilder();
    boolean ended = false;
    for (String piece : pieces) {
      ByteBuf in = Unpooled.copiedBuffer(piece, StandardCharsets.ISO_8859_1);
      ended =
          scan.scan(
              in,
              (from, length) ->
                  content.append(from.readCharSequence(length, StandardCharsets.ISO_8859_1)));
      if (ended) {
        content.append('|').append(in.toString(StandardCharsets.ISO_8859_1));
      }
    }
    return ended ? content.toString() : content + "...";
  }

  private static BodyScan request() {
    return BodyScan.ofRequest(BodyFraming.CHUNKED);
  }

  private static BodyScan answer() {
    return BodyScan.ofAnswer(BodyFraming.CHUNKED);
  }

  @Test
  void body_cutAnywhereTwice_readsTheSame() {
    for (int one = 0; one <= BODY.length(); one++) {
      for (int two = one; two <= BODY.length(); two++) {
        String read =
            scan(
                request(),
                BODY.substring(0, one),
                BODY.substring(one, two),
                BODY.substring(two) + "next");
        if (two < BODY.length()) {
          assertThat(read).isEqualTo("abc0123456789|next");
        }
      }
    }
  }

  @Test
  void body_withoutItsLastLine_hasNotEnded() {
    assertThat(scan(request(), BODY.substring(0, BODY.length() - 1))).endsWith("...");
  }

  @Test
  void size_atTheBoundOfDigits_andOneMore() {
    String digits = "0".repeat(ChunkScan.MAX_SIZE_DIGITS - 1) + "1";
    assertThat(scan(request(), digits + "\r\na\r\n0\r\n\r\n")).isEqualTo("a|");
    refused(request(), "0" + digits + "\r\na\r\n0\r\n\r\n");
  }

  @Test
  void extension_ofAnAnswer_atTheBoundAndOneMore() {
    String extension = ";" + "e".repeat(ChunkScan.MAX_EXTENSION);
    assertThat(scan(answer(), "1" + extension + "\r\na\r\n0\r\n\r\n")).isEqualTo("a|");
    refused(answer(), "1" + extension + "e\r\na\r\n0\r\n\r\n");
  }

  @Test
  void trailer_atTheBoundAndOneMore() {
    String trailer = "T:" + "t".repeat(ChunkScan.MAX_TRAILER - 1);
    assertThat(scan(request(), "0\r\n" + trailer + "\r\n\r\n")).isEqualTo("|");
    refused(request(), "0\r\n" + trailer + "t\r\n\r\n");
  }

  private static void refused(BodyScan scan, String body) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> scan(scan, body));
  }
}
