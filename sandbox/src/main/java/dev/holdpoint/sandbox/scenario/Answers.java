package dev.holdpoint.sandbox.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Holdpoint says out of answers in many protocols. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern XML_MESSAGE =
      Pattern.compile("<Message>(.*?)</Message>", Pattern.DOTALL);
  private static final int MAX_TEXT = 600;

  private static final Set<String> FINAL = Set.of("denied", "refused");

  private Answers() {}

  /** The hold that paused the call; empty for every other answer. */
  static Optional<HoldNotice> hold(HttpResponse<String> answer) {
    if (answer.statusCode() != 403 || isDenied(answer)) {
      return Optional.empty();
    }
    return answer
        .headers()
        .firstValue("Holdpoint-Hold")
        .map(
            id ->
                new HoldNotice(
                    id,
                    answer.headers().firstValue("Holdpoint-Status").orElse(""),
                    answer.headers().firstValue("Holdpoint-Console"),
                    message(answer.body())));
  }

  /** Whether the answer is a final no. */
  static boolean isDenied(HttpResponse<String> answer) {
    return answer.statusCode() == 403
        && answer.headers().firstValue("Holdpoint-Outcome").filter(FINAL::contains).isPresent();
  }

  /** The sentence meant for the reader, or the beginning of the body. */
  static String message(String body) {
    Matcher xml = XML_MESSAGE.matcher(body);
    if (xml.find()) {
      return unescaped(xml.group(1));
    }
    String json = json(body).path("message").asText();
    return json.isEmpty() ? brief(body) : json;
  }

  static String brief(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  /** The body as JSON; a missing node when it is not. */
  static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException other) {
      return JSON.missingNode();
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
