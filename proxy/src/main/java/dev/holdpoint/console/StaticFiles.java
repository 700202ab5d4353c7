package dev.holdpoint.console;

import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The few files that pages need, and the description of the API. */
final class StaticFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "console.css", "text/css",
          "console.js", "text/javascript",
          "mark.svg", "image/svg+xml",
          "openapi.json", "application/json");

  private StaticFiles() {}

  static Reply reply(String name) {
    String type =
        Optional.ofNullable(TYPES.get(name)).orElseThrow(() -> Problem.notFound("no such file"));
    try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from this build");
      }
      return Reply.bytes(200, type, in.readAllBytes()).with("Cache-Control", "private, max-age=60");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
