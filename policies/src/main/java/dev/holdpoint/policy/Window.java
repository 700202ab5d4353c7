package dev.holdpoint.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A stretch of time in which a rule applies, for example a freeze. */
public sealed interface Window {

  /** Whether that moment lies inside. */
  boolean contains(Instant moment);

  /** From an instant to another, the end excluded. */
  record Between(Instant from, Instant to) implements Window {
    public Between {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("a window starts before it ends");
      }
    }

    @Override
    public boolean contains(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  /**
   * On some weekdays from a time of day to another, the end excluded. An end at or before the start
   * means the next day, and the window belongs to the day on which it starts.
   */
  record Weekly(SortedSet<java.time.DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone)
      implements Window {
    public Weekly {
      days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a weekly window has at least one day");
      }
    }

    @Override
    public boolean contains(Instant moment) {
      var local = moment.atZone(zone);
      LocalDate today = local.toLocalDate();
      LocalTime time = local.toLocalTime();
      if (from.isBefore(to)) {
        return days.contains(today.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
      }
      boolean begun = days.contains(today.getDayOfWeek()) && !time.isBefore(from);
      boolean lasting = days.contains(today.minusDays(1).getDayOfWeek()) && time.isBefore(to);
      return begun || lasting;
    }
  }
}
