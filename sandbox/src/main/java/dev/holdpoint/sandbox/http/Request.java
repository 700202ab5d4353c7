package dev.holdpoint.sandbox.http;

import dev.holdpoint.action.Bytes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that has been read to its end.
 *
 * @param method in upper case
 * @param path as sent, still percent-encoded, beginning with a slash
 * @param query as sent, without the question mark
 * @param headers by lower-case name; repeated ones joined by a comma
 */
public record Request(
    String method, String path, String query, Map<String, String> headers, Bytes body) {
  public Request {
    headers = Map.copyOf(headers);
  }

  /** The header of that name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body as UTF-8 text; malformed sequences are replaced. */
  public String text() {
    return new String(body.toArray(), StandardCharsets.UTF_8);
  }

  /** The query's fields, decoded, in order. */
  public Map<String, List<String>> fields() {
    return fields(query);
  }

  /** The first value of a query field; empty text for a field without a value. */
  public Optional<String> field(String name) {
    return fields().getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The path's parts between slashes, decoded; a trailing slash adds none. */
  public List<String> parts() {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty())
        .map(Request::decodedPath)
        .toList();
  }

  /** Decodes percent escapes once and leaves a plus sign alone. */
  public static String decodedPath(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Decodes {@code application/x-www-form-urlencoded} text. */
  public static Map<String, List<String>> fields(String encoded) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields
            .computeIfAbsent(
                URLDecoder.decode(name, StandardCharsets.UTF_8), _ -> new ArrayList<>())
            .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
