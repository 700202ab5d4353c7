package dev.holdpoint.classify.http;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests inside a body of {@code multipart/mixed} with parts of {@code application/http} (RFC
 * 2046 section 5.1, RFC 9112 section 10). Anything unusual is a {@link Doubt}.
 */
public final class ApplicationHttp {
  /** More parts than any batch interface takes. */
  static final int MAX_PARTS = 1000;

  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s\";]{1,70}))(?=\\s*(?:;|$))");
  private static final Pattern REQUEST =
      Pattern.compile(
          "([A-Z]{3,10}) (?:https://([^/ ]+))?(/[^ ?#]*)(?:\\?([^ #]*))?( HTTP/1\\.1)?");

  private ApplicationHttp() {}

  /** The inner requests in order, at least one, for the same host; the body must be whole. */
  public static List<HttpCall> requests(HttpCall batch) {
    if (!BodyText.mediaType(batch).equals("multipart/mixed")) {
      throw Doubt.unrecognized("http", "a batch that is not multipart/mixed is not read");
    }
    String text =
        BodyText.text(batch)
            .orElseThrow(() -> Doubt.unrecognized("http", "the batch was not read"));
    var made = new ArrayList<HttpCall>();
    for (List<String> part : parts(text, boundary(batch))) {
      made.add(request(batch, part));
    }
    if (made.isEmpty()) {
      throw malformed("it has no part");
    }
    return made;
  }

  private static String boundary(HttpCall batch) {
    Matcher found = BOUNDARY.matcher(batch.headers().first("Content-Type").orElse(""));
    if (!found.find()) {
      throw malformed("its content type has no plain boundary");
    }
    String boundary = found.group(1) == null ? found.group(2) : found.group(1);
    if (found.find()) {
      throw malformed("its content type has two boundaries");
    }
    return "--" + boundary;
  }

  private static List<List<String>> parts(String text, String delimiter) {
    var parts = new ArrayList<List<String>>();
    boolean ended = false;
    for (String line : lines(text)) {
      String stripped = line.stripTrailing();
      if (ended || parts.isEmpty() && !stripped.equals(delimiter)) {
        if (!stripped.isEmpty()) {
          throw malformed("it has text outside its parts");
        }
      } else if (stripped.equals(delimiter + "--")) {
        ended = true;
      } else if (stripped.equals(delimiter)) {
        parts.add(new ArrayList<>());
      } else if (stripped.startsWith(delimiter)) {
        throw malformed("a line begins like its boundary");
      } else {
        parts.getLast().add(line);
      }
    }
    if (!ended || parts.size() > MAX_PARTS) {
      throw malformed("it does not end, or has too many parts");
    }
    return parts;
  }

  private static List<String> lines(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      lines[i] = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (lines[i].indexOf('\r') >= 0) {
        throw malformed("it has a bare carriage return");
      }
    }
    return List.of(lines);
  }

  private static HttpCall request(HttpCall batch, List<String> part) {
    int blank = blank(part, 0);
    String type = headers(part.subList(0, blank)).first("Content-Type").orElse("");
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/http")) {
      throw malformed("a part is not application/http");
    }
    int start = blank + 1;
    Matcher line = REQUEST.matcher(start < part.size() ? part.get(start).strip() : "");
    if (!line.matches()) {
      throw malformed("a part does not begin with a request line");
    }
    int end = blank(part, start);
    String host = Optional.ofNullable(line.group(2)).orElse(batch.authority());
    if (!host.equalsIgnoreCase(batch.authority())) {
      throw malformed("a part is for another host");
    }
    Headers headers = headers(part.subList(start + 1, end));
    String body =
        end >= part.size() ? "" : String.join("\n", part.subList(end + 1, part.size())).strip();
    String query = Optional.ofNullable(line.group(4)).orElse("");
    return new HttpCall(
        line.group(1), host, line.group(3), query, headers, Body.of(body), batch.api());
  }

  /** The place of the empty line that ends a head, or the end. */
  private static int blank(List<String> part, int from) {
    for (int i = from; i < part.size(); i++) {
      if (part.get(i).isBlank()) {
        return i;
      }
    }
    return part.size();
  }

  private static Headers headers(List<String> lines) {
    var fields = new ArrayList<Headers.Field>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
        throw malformed("a part has a malformed header");
      }
      fields.add(
          new Headers.Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
    return new Headers(fields);
  }

  private static Doubt malformed(String problem) {
    return Doubt.ambiguous("body", "the batch cannot be read: " + problem, "send a plain batch");
  }
}
