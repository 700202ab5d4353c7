package dev.holdpoint.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exceptions that may only shrink: each allows one finding up to its measure, and is itself a
 * complaint as soon as it allows more than is needed.
 *
 * <p>A line reads {@code rule subject measure # reason}; blank lines and lines that start with
 * {@code #} are skipped.
 */
public record Ratchet(Map<Key, Integer> allowed) {
  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (\\d+) +# *(\\S.*)");

  /** What one exception is about. */
  public record Key(Rule rule, String subject) {}

  /**
   * Reads an exception list.
   *
   * @throws IllegalArgumentException for a line of another shape or an unknown rule
   */
  public static Ratchet parse(List<String> lines) {
    Map<Key, Integer> allowed = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("want `rule subject measure # reason`: " + line);
      }
      allowed.put(
          new Key(Rule.named(matcher.group(1)), matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    }
    return new Ratchet(allowed);
  }

  /** What is wrong with one rule's findings, exceptions considered; empty when all is well. */
  public List<String> complaints(Rule rule, List<Finding> findings) {
    Map<String, Finding> worst = new LinkedHashMap<>();
    for (Finding finding : findings) {
      worst.merge(finding.subject(), finding, (a, b) -> a.measure() >= b.measure() ? a : b);
    }
    List<String> complaints = new ArrayList<>();
    worst.values().stream()
        .filter(finding -> finding.measure() > limit(rule, finding.subject()))
        .map(Finding::toString)
        .forEach(complaints::add);
    allowed.forEach(
        (key, limit) -> {
          if (key.rule() == rule) {
            complaints.addAll(slack(key, limit, worst));
          }
        });
    return complaints;
  }

  private int limit(Rule rule, String subject) {
    return allowed.getOrDefault(new Key(rule, subject), 0);
  }

  private static List<String> slack(Key key, int limit, Map<String, Finding> worst) {
    Finding finding = worst.get(key.subject());
    String exception = "tidy-exceptions.txt: `" + key.rule().id() + " " + key.subject() + "`";
    if (finding == null) {
      return List.of(exception + " is no longer needed: delete its line");
    }
    return finding.measure() < limit
        ? List.of(exception + " allows more than is needed: lower it to " + finding.measure())
        : List.of();
  }
}
