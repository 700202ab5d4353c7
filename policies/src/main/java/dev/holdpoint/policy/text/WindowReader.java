package dev.holdpoint.policy.text;

import dev.holdpoint.policy.Window;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads {@code until} and {@code windows}: {@code {from, to}} with instants, or {@code {days, from,
 * to, zone}} with times of day.
 */
final class WindowReader {
  private static final Set<String> KEYS = Set.of("days", "from", "to", "zone");

  private final Reading reading;

  WindowReader(Reading reading) {
    this.reading = reading;
  }

  /** The instant itself, or the end of that day in UTC. */
  Optional<Instant> until(Node node) {
    return parsed(
        node,
        "use a date like 2026-06-08 or a time like 2026-06-08T18:00:00Z",
        text ->
            text.length() == 10
                ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant());
  }

  /** One moment. */
  Optional<Instant> instant(Node node) {
    String remedy = "use a time like 2026-12-20T00:00:00Z";
    return parsed(node, remedy, text -> OffsetDateTime.parse(text).toInstant());
  }

  Optional<Window> window(Node node) {
    Map<String, Node> fields = reading.map(node, "a window", KEYS);
    Node from = fields.get("from");
    Node to = fields.get("to");
    if (from == null || to == null) {
      reading.problems().value(node.at(), "a window lacks `from` or `to`", "write both");
      return Optional.empty();
    }
    return fields.containsKey("days") ? weekly(fields, from, to) : between(node, from, to);
  }

  private Optional<Window> between(Node node, Node from, Node to) {
    Optional<Instant> start = instant(from);
    Optional<Instant> end = instant(to);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!start.get().isBefore(end.get())) {
      reading.problems().value(node.at(), "a window ends before it starts", "swap `from` and `to`");
      return Optional.empty();
    }
    return Optional.of(new Window.Between(start.get(), end.get()));
  }

  private Optional<Window> weekly(Map<String, Node> fields, Node from, Node to) {
    Optional<LocalTime> start = parsed(from, "use a time like 18:00", LocalTime::parse);
    Optional<LocalTime> end = parsed(to, "use a time like 18:00", LocalTime::parse);
    Node zone = fields.get("zone");
    Optional<ZoneId> where =
        zone == null
            ? Optional.of(ZoneOffset.UTC)
            : parsed(zone, "use a zone like Europe/Berlin", ZoneId::of);
    Node named = fields.get("days");
    List<DayOfWeek> days = named == null ? List.of() : reading.all(named, this::day);
    if (start.isEmpty() || end.isEmpty() || where.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Window.Weekly(new TreeSet<>(days), start.get(), end.get(), where.get()));
  }

  private Optional<DayOfWeek> day(Node node) {
    return reading.word(node, DayOfWeek.class, day -> day.name().toLowerCase(Locale.ROOT));
  }

  private <T> Optional<T> parsed(Node node, String remedy, Function<String, T> parse) {
    Optional<String> text = reading.text(node);
    try {
      return text.map(parse);
    } catch (DateTimeException wrong) {
      String what = Problems.quoted(text.orElse("")) + " is not a date or time";
      reading.problems().value(node.at(), what, remedy);
      return Optional.empty();
    }
  }
}
