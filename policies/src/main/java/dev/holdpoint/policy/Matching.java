package dev.holdpoint.policy;

import dev.holdpoint.assess.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether one rule speaks of one subject, and why.
 *
 * @param truth the three-valued answer
 * @param doubts fields that were not known, as words for people; empty unless the answer is unknown
 * @param against what spoke against it, put into words when asked for; empty unless the answer is
 *     no
 */
record Matching(Truth truth, List<String> doubts, Optional<Supplier<String>> against) {
  private static final Set<MatchField> FIELDS = EnumSet.allOf(MatchField.class);

  private static final Matching YES = new Matching(Truth.YES, List.of(), Optional.empty());

  /** Fields first, because they are cheap; the condition only when they leave it open. */
  static Matching of(Rule rule, Subject subject, boolean complete) {
    Matching fields = fits(rule.match(), subject);
    if (fields.truth == Truth.NO) {
      return fields;
    }
    Matching exceptions = YES;
    for (Match unless : rule.unless()) {
      Matching exception = unless(unless, subject);
      if (exception.truth == Truth.NO) {
        return exception;
      }
      exceptions = exceptions.and(exception);
    }
    Matching condition = rule.when().map(when -> asked(when, subject, complete)).orElse(YES);
    return condition.truth == Truth.NO ? condition : fields.and(exceptions).and(condition);
  }

  /** Whether the rule counts as matched: doubt counts for hold and deny and not for allow. */
  boolean counts(Rule rule) {
    return rule.then().restricts() ? truth.possible() : truth == Truth.YES;
  }

  private static Matching no(Supplier<String> against) {
    return new Matching(Truth.NO, List.of(), Optional.of(against));
  }

  private Matching and(Matching other) {
    if (doubts.isEmpty() && other.doubts.isEmpty()) {
      return truth.compareTo(other.truth) <= 0 ? this : other;
    }
    var all = new ArrayList<>(doubts);
    all.addAll(other.doubts);
    return new Matching(truth.and(other.truth), List.copyOf(all), Optional.empty());
  }

  private static Matching fits(Match match, Subject subject) {
    Truth truth = Truth.YES;
    List<String> doubts = List.of();
    for (MatchField field : FIELDS) {
      Truth one = field.test(match, subject);
      if (one == Truth.NO) {
        return no(() -> "its " + field.key() + " is `" + field.actual(subject) + "`");
      }
      if (one == Truth.UNKNOWN) {
        doubts = with(doubts, "the " + field.key() + " is not known");
      }
      truth = truth.and(one);
    }
    return truth == Truth.YES ? YES : new Matching(truth, doubts, Optional.empty());
  }

  private static Matching unless(Match match, Subject subject) {
    Matching fits = fits(match, subject);
    return switch (fits.truth) {
      case YES -> no(() -> "its exception fits");
      case NO -> YES;
      case UNKNOWN -> fits;
    };
  }

  private static Matching asked(Condition when, Subject subject, boolean complete) {
    Condition.Answer answer = when.ask(subject.placed(), subject.circumstances(), complete);
    return switch (answer.truth()) {
      case YES -> YES;
      case NO -> no(() -> "its condition is not met");
      case UNKNOWN ->
          new Matching(Truth.UNKNOWN, answer.fault().stream().toList(), Optional.empty());
    };
  }

  private static List<String> with(List<String> doubts, String more) {
    var all = new ArrayList<>(doubts);
    all.add(more);
    return all;
  }
}
