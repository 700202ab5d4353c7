package dev.holdpoint.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a waiting client stays before it gives up and sends its request again, by the beginning
 * or a part of its {@code User-Agent}; the first line that fits counts.
 *
 * @param otherwise for clients that no line fits
 */
public record Patience(List<Line> lines, Duration otherwise) {

  /** One kind of client. */
  public record Line(String part, Duration patience) {}

  private static final Duration USUAL = Duration.ofSeconds(50);

  /** What was measured with the real clients' own time-outs. */
  public static final Patience DEFAULT =
      new Patience(
          List.of(
              new Line("aws-sdk-java", Duration.ofSeconds(25)),
              new Line("aws-cli/", USUAL),
              new Line("Boto3/", USUAL),
              new Line("Botocore/", USUAL),
              new Line("kubectl/", USUAL),
              new Line("GitHub CLI", USUAL),
              new Line("Terraform/", USUAL),
              new Line("curl/", USUAL)),
          USUAL);

  public Patience {
    lines = List.copyOf(lines);
  }

  /** The same for every client. */
  public static Patience always(Duration patience) {
    return new Patience(List.of(), patience);
  }

  /** The lines given first, then these. */
  public Patience overriddenBy(List<Line> first) {
    var all = new java.util.ArrayList<>(first);
    all.addAll(lines);
    return new Patience(all, otherwise);
  }

  public Duration of(Optional<String> userAgent) {
    if (userAgent.isPresent()) {
      for (Line line : lines) {
        if (userAgent.get().contains(line.part())) {
          return line.patience();
        }
      }
    }
    return otherwise;
  }
}
