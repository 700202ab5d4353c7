package dev.holdpoint.guard;

import dev.holdpoint.action.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text and values before anything is stored or shown. By field name, by known
 * shapes of credentials, and by the places where command lines carry them.
 */
public final class Redaction {
  static final String MARK = "[redacted]";

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(passw(or)?d|passphrase|secret|token|credential|api[-_]?key|access[-_]?key"
              + "|private[-_]?key|authorization|cookie|session[-_]?key|connection[-_]?string).*");

  /** Names that look secret and are not: they say which secret, not what it is. */
  private static final Pattern HARMLESS_NAME =
      Pattern.compile("(?i)secret[-_]?(id|name|arn)|.*token[-_]?(type|name)|access[-_]?key[-_]?id");

  private record Shape(Pattern pattern, String replacement) {}

  private static final List<Shape> SHAPES =
      List.of(
          shape("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)"),
          shape("\\b(AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\\b"),
          shape("\\bgh[pousr]_[A-Za-z0-9]{20,}\\b"),
          shape("\\bgithub_pat_[A-Za-z0-9_]{20,}\\b"),
          shape("\\bglpat-[A-Za-z0-9_-]{16,}"),
          shape("\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
          shape("\\bxapp-[A-Za-z0-9-]{10,}"),
          shape("\\bhvs\\.[A-Za-z0-9_-]{20,}"),
          shape("\\b[sr]k_(live|test)_[A-Za-z0-9]{10,}\\b"),
          shape("\\bsk-[A-Za-z0-9_-]{20,}"),
          shape("\\bAIza[A-Za-z0-9_-]{30,}"),
          shape("\\bya29\\.[A-Za-z0-9_-]{20,}"),
          shape("\\bnpm_[A-Za-z0-9]{30,}\\b"),
          shape("\\bdckr_pat_[A-Za-z0-9_-]{20,}"),
          shape("\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
          shape("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*)?"),
          shape("\\bwhsec_[A-Za-z0-9+/=]{16,}"),
          shape("\\bhp[agu]_[A-Za-z0-9_-]{16,}"),
          shape("([a-zA-Z][a-zA-Z0-9+.-]*://[^\\s/:@]*:)[^\\s@/]+(@)", "$1" + MARK + "$2"),
          shape("(?i)\\b(bearer|basic|token)(\\s+)[A-Za-z0-9._~+/=-]{8,}", "$1$2" + MARK),
          shape(
              "(?i)([A-Za-z0-9_-]*(?:passw(?:or)?d|passphrase|secret|token|api[-_]?key"
                  + "|secret[-_]?access[-_]?key|private[-_]?key|credential)[A-Za-z0-9_-]*"
                  + "[\"']?\\s*[:=]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s&\"',;]+)",
              "$1" + MARK),
          shape(
              "(?i)(--?(?:password|passwd|pass|secret|token|api-key|secret-string|secret-key"
                  + "|master-user-password|client-secret)\\s+)(\"[^\"]*\"|'[^']*'|\\S+)",
              "$1" + MARK),
          shape(
              "(?i)((?:secret[-_]?access[-_]?key|session[-_]?token)\\s+)[A-Za-z0-9/+=_-]{16,}",
              "$1" + MARK),
          shape("(?i)(-u\\s*[^\\s:]+:)(\\S+)", "$1" + MARK));

  /** Every shape holds one of these; most text holds none, and is then looked at once. */
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?i)akia|asia|aroa|aida|gh[pousr]_|github_pat|glpat|xox|xapp|hvs\\.|k_live|k_test|sk-"
              + "|aiza|ya29|npm_|dckr|sg\\.|eyj|whsec|hp[agu]_|://|bearer|basic|token|passw"
              + "|passphrase|-pass|secret|api[-_]?key|access[-_]?key|private|credential|-u");

  private Redaction() {}

  private static Shape shape(String pattern) {
    return shape(pattern, MARK);
  }

  private static Shape shape(String pattern, String replacement) {
    return new Shape(Pattern.compile(pattern), replacement);
  }

  /** The text with everything that looks like a secret replaced by {@value #MARK}. */
  public static String text(String text) {
    if (!TRIGGER.matcher(text).find()) {
      return text;
    }
    String clean = text;
    for (Shape shape : SHAPES) {
      clean = shape.pattern().matcher(clean).replaceAll(shape.replacement());
    }
    return clean;
  }

  /** The same for every text in a value; a field with a secret's name loses its whole value. */
  public static Value value(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Value.of(text(text));
      case Value.Number n -> n;
      case Value.Flag f -> f;
      case Value.Nothing n -> n;
      case Value.Items(var items) -> {
        var clean = new ArrayList<Value>();
        items.forEach(item -> clean.add(value(item)));
        yield new Value.Items(clean);
      }
      case Value.Fields fields -> fields(fields);
    };
  }

  /** {@link #value} for an object. */
  public static Value.Fields fields(Value.Fields fields) {
    Value.Fields clean = Value.Fields.NONE;
    for (var field : fields.fields().entrySet()) {
      boolean hide = namesSecret(field.getKey()) && !(field.getValue() instanceof Value.Flag);
      clean = clean.with(text(field.getKey()), hide ? Value.of(MARK) : value(field.getValue()));
    }
    return clean;
  }

  static boolean namesSecret(String name) {
    return SECRET_NAME.matcher(name).matches() && !HARMLESS_NAME.matcher(name).matches();
  }
}
