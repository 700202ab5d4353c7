package dev.holdpoint.classify.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A path with labels: {@code /things/{id}}; one label that ends in a plus, {@code {key+}}, takes as
 * many segments as there are.
 */
public record UrlTemplate(List<String> parts) {

  /**
   * A path that fits.
   *
   * @param closeness one digit a part: 2 for a literal, 1 for a label, 0 for a greedy one. Of two
   *     templates that fit one path, the greater text is the closer
   */
  public record Fit(SortedMap<String, String> labels, String closeness) {}

  public UrlTemplate {
    parts = List.copyOf(parts);
  }

  public static UrlTemplate of(String text) {
    var parts = new ArrayList<String>();
    for (String part : text.split("/")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return new UrlTemplate(parts);
  }

  /** Empty when the path does not fit. */
  public Optional<Fit> fit(UrlPath path) {
    int more = path.size() - parts.size();
    boolean greedy = parts.stream().anyMatch(part -> part.endsWith("+}"));
    if (more < 0 || more > 0 && !greedy) {
      return Optional.empty();
    }
    var labels = new TreeMap<String, String>();
    var closeness = new StringBuilder();
    int at = 0;
    for (String part : parts) {
      if (part.endsWith("+}")) {
        labels.put(part.substring(1, part.length() - 2), path.between(at, at + more + 1));
        closeness.append('0');
        at += more;
      } else if (part.startsWith("{")) {
        labels.put(part.substring(1, part.length() - 1), path.at(at));
        closeness.append('1');
      } else if (part.equals(path.at(at))) {
        closeness.append('2');
      } else {
        return Optional.empty();
      }
      at++;
    }
    return Optional.of(new Fit(labels, closeness.toString()));
  }
}
