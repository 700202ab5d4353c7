package dev.holdpoint.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a sent HTML form; a name that comes twice is refused. */
public record Form(Map<String, String> fields) {
  public Form {
    fields = Map.copyOf(fields);
  }

  static Form parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (fields.put(name, value) != null) {
        throw Problem.malformed("duplicate-key", "a form field was sent twice; send it once");
      }
    }
    return new Form(fields);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Problem.malformed(
          "not-a-form", "a percent escape in the form is broken; send it again");
    }
  }

  /** The field's text, empty when it was not sent. */
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }
}
