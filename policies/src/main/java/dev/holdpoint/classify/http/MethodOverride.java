package dev.holdpoint.classify.http;

import dev.holdpoint.action.HttpCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Headers and parameters that make some servers read another method than the request line has. */
public final class MethodOverride {
  private static final List<String> HEADERS =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");
  private static final String PARAMETER = "_method";

  private MethodOverride() {}

  /** Refuses a request whose override says something else than its method. */
  public static void refuse(HttpCall call) {
    Optional<String> other = asked(call);
    if (other.isPresent() && !other.get().equals(call.method())) {
      throw Doubt.ambiguous(
          "headers",
          "it asks to be read as another method than " + call.method(),
          "send the method that you mean, without an override");
    }
  }

  /** The method that is asked for instead, upper case; two that differ are a {@link Doubt}. */
  public static Optional<String> asked(HttpCall call) {
    Optional<String> asked = Optional.empty();
    for (String header : HEADERS) {
      for (String value : call.headers().all(header)) {
        asked = agreed(asked, value);
      }
    }
    if (call.query().toLowerCase(Locale.ROOT).contains("method")) {
      for (Form.Pair pair : Form.read(call.query(), "query").pairs()) {
        if (pair.name().equalsIgnoreCase(PARAMETER)) {
          asked = agreed(asked, pair.value());
        }
      }
    }
    return asked;
  }

  private static Optional<String> agreed(Optional<String> before, String value) {
    String method = value.strip().toUpperCase(Locale.ROOT);
    if (before.isPresent() && !before.get().equals(method)) {
      throw Doubt.ambiguous(
          "headers", "it asks to be read as two different methods", "send one method");
    }
    return Optional.of(method);
  }
}
