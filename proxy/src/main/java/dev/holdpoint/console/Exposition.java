package dev.holdpoint.console;

import dev.holdpoint.console.MetricSource.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes metrics in the text format of Prometheus, version 0.0.4. Pure. */
final class Exposition {
  private Exposition() {}

  static String write(List<Metric> metrics) {
    var out = new StringBuilder();
    String last = "";
    for (Metric one : metrics.stream().sorted(Comparator.comparing(Metric::name)).toList()) {
      if (!one.name().equals(last)) {
        out.append("# HELP %s %s\n".formatted(one.name(), escape(one.help())));
        out.append("# TYPE %s %s\n".formatted(one.name(), one.type()));
        last = one.name();
      }
      out.append(one.name()).append(labels(one.labels())).append(' ');
      out.append(number(one.value())).append('\n');
    }
    return out.toString();
  }

  private static String labels(Map<String, String> labels) {
    return labels.isEmpty()
        ? ""
        : labels.entrySet().stream()
            .map(one -> one.getKey() + "=\"" + escape(one.getValue()).replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
