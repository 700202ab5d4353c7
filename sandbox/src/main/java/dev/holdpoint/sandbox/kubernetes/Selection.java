package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdpoint.sandbox.http.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label and field selectors. */
final class Selection {
  private static final Pattern SET =
      Pattern.compile("\\s*([^\\s,!=]+)\\s+(in|notin)\\s*\\(([^)]*)\\)\\s*");
  private static final Pattern REQUIREMENT = Pattern.compile("[^,(]*(?:\\([^)]*\\))?[^,(]*");

  private Selection() {}

  /** What a request's selectors ask for. */
  static Predicate<JsonNode> of(Request request) {
    Predicate<JsonNode> all = _ -> true;
    for (String part : parts(request.field("labelSelector").orElse(""))) {
      all = all.and(label(part));
    }
    for (String part : parts(request.field("fieldSelector").orElse(""))) {
      all = all.and(field(part));
    }
    return all;
  }

  private static List<String> parts(String selector) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = REQUIREMENT.matcher(selector);
    while (matcher.find()) {
      if (!matcher.group().isBlank()) {
        parts.add(matcher.group().strip());
      }
    }
    return parts;
  }

  private static Predicate<JsonNode> label(String part) {
    Matcher set = SET.matcher(part);
    if (set.matches()) {
      List<String> values = Arrays.stream(set.group(3).split(",")).map(String::strip).toList();
      boolean in = set.group(2).equals("in");
      return object -> values.contains(labelOf(object, set.group(1))) == in;
    }
    if (part.contains("=")) {
      return compared(part, Selection::labelOf);
    }
    return part.startsWith("!")
        ? object -> labels(object).path(part.substring(1)).isMissingNode()
        : object -> !labels(object).path(part).isMissingNode();
  }

  private static Predicate<JsonNode> field(String part) {
    if (!part.contains("=")) {
      throw KubernetesFault.badRequest("invalid field selector: " + part);
    }
    return compared(part, (object, name) -> object.at("/" + name.replace('.', '/')).asText());
  }

  private static Predicate<JsonNode> compared(String part, Reader reader) {
    boolean unequal = part.contains("!=");
    String[] sides = part.split("!=|==|=", 2);
    return object -> reader.read(object, sides[0].strip()).equals(sides[1].strip()) != unequal;
  }

  private static JsonNode labels(JsonNode object) {
    return object.path("metadata").path("labels");
  }

  private static String labelOf(JsonNode object, String name) {
    return labels(object).path(name).asText();
  }

  @FunctionalInterface
  private interface Reader {
    String read(JsonNode object, String name);
  }
}
