package dev.holdpoint.classify.http;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Bytes;
import dev.holdpoint.action.HttpCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request's body with its content coding removed. */
public final class BodyText {
  private BodyText() {}

  /** The decoded bytes, none for no body; empty when the body is still on the wire. */
  public static Optional<Bytes> bytes(HttpCall call) {
    return switch (call.body()) {
      case Body.None none -> Optional.of(new Bytes(new byte[0]));
      case Body.Unread unread -> Optional.empty();
      case Body.Whole(Bytes raw) -> Optional.of(decoded(raw, codings(call)));
    };
  }

  /** The decoded text; what is not UTF-8 is a {@link Doubt}. */
  public static Optional<String> text(HttpCall call) {
    refuseCharsets(call);
    return bytes(call)
        .map(
            bytes ->
                bytes
                    .utf8()
                    .orElseThrow(
                        () ->
                            Doubt.ambiguous(
                                "body", "it is not well-formed UTF-8", "send UTF-8 text")));
  }

  /** The media type, lower case and without parameters; empty when there is none. */
  public static String mediaType(HttpCall call) {
    List<String> types = call.headers().all("Content-Type");
    if (types.size() > 1) {
      throw Doubt.ambiguous("headers", "it has two content types", "send one content type");
    }
    return types.isEmpty() ? "" : types.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static void refuseCharsets(HttpCall call) {
    String type = call.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    int at = type.indexOf("charset=");
    if (at >= 0) {
      String charset = type.substring(at + 8).split(";", 2)[0].replace("\"", "").strip();
      if (!charset.equals("utf-8") && !charset.equals("utf8") && !charset.equals("us-ascii")) {
        throw Doubt.ambiguous("headers", "its character set is not UTF-8", "send UTF-8 text");
      }
    }
  }

  private static List<String> codings(HttpCall call) {
    return call.headers().all("Content-Encoding").stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .toList();
  }

  private static Bytes decoded(Bytes raw, List<String> codings) {
    if (codings.isEmpty()) {
      return raw;
    }
    if (codings.size() > 1) {
      throw Doubt.unrecognized("http", "the body is encoded more than once");
    }
    return Inflation.of(raw, codings.get(0));
  }
}
