package dev.holdpoint.action;

import java.util.Iterator;
import java.util.Map;

/**
 * Writes a {@link Value} in one canonical form: RFC 8785 (JCS) for texts, flags, objects, lists and
 * whole numbers below 2^53; other numbers in the form of {@link java.math.BigDecimal#toString()}.
 */
public final class Canon {
  private Canon() {}

  /** The canonical text; equal values give equal text and different values different text. */
  public static String write(Value value) {
    var out = new StringBuilder(256);
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    switch (value) {
      case Value.Text(String text) -> quote(text, out);
      case Value.Number(var number) -> {
        var plain = number.signum() == 0 ? java.math.BigDecimal.ZERO : number.stripTrailingZeros();
        boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= 16;
        out.append(whole ? plain.toBigInteger().toString() : plain.toString());
      }
      case Value.Flag(boolean set) -> out.append(set);
      case Value.Nothing() -> out.append("null");
      case Value.Items(var items) -> {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(items.get(i), out);
        }
        out.append(']');
      }
      case Value.Fields(var fields) -> {
        out.append('{');
        Iterator<Map.Entry<String, Value>> each = fields.entrySet().iterator();
        while (each.hasNext()) {
          var field = each.next();
          quote(field.getKey(), out);
          out.append(':');
          write(field.getValue(), out);
          if (each.hasNext()) {
            out.append(',');
          }
        }
        out.append('}');
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          boolean lone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                          && i + 1 < text.length()
                          && Character.isLowSurrogate(text.charAt(i + 1))
                      || Character.isLowSurrogate(c)
                          && i > 0
                          && Character.isHighSurrogate(text.charAt(i - 1)));
          if (c < 0x20 || lone) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
