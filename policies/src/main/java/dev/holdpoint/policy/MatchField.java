package dev.holdpoint.policy;

import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.assess.Glob;
import dev.holdpoint.assess.PlacedAction.PlacedTarget;
import dev.holdpoint.assess.ResourceNames;
import dev.holdpoint.assess.Truth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of a {@link Match}: how each is compared, and when its answer is not known. */
enum MatchField {
  SYSTEM(
      "system", m -> m.system().isEmpty(), (m, s) -> globs(m.system(), system(s)), s -> system(s)),
  SERVICE(
      "service",
      m -> m.service().isEmpty(),
      (m, s) -> globs(m.service(), s.placed().action().service()),
      s -> s.placed().action().service()),
  OPERATION(
      "operation",
      m -> m.operation().isEmpty(),
      (m, s) -> globs(m.operation(), s.placed().action().operation()),
      s -> s.placed().action().operation()),
  EFFECT("effect", m -> m.effect().isEmpty(), MatchField::effect, s -> effect(s).word()),
  AGENT(
      "agent",
      m -> m.agent().isEmpty(),
      (m, s) -> globs(m.agent(), s.circumstances().caller().agent()),
      s -> s.circumstances().caller().agent()),
  ROUTE(
      "route",
      m -> m.route().isEmpty(),
      (m, s) -> globs(m.route(), s.circumstances().route()),
      s -> s.circumstances().route()),
  REVERSIBILITY(
      "reversibility",
      m -> m.reversibility().isEmpty(),
      MatchField::reversibility,
      s -> radius(s).reversibility().word()),
  LEVEL(
      "level",
      m -> m.level().isEmpty(),
      (m, s) -> Truth.of(m.level().contains(radius(s).level())),
      s -> radius(s).level().word()),
  COUNT_AT_LEAST(
      "countAtLeast",
      m -> m.countAtLeast().isEmpty(),
      (m, s) -> count(m.countAtLeast().orElse(0), radius(s).count()),
      s -> radius(s).count().spoken()),
  ENVIRONMENT(
      "environment",
      m -> m.environment().isEmpty(),
      MatchField::environment,
      s -> placement(s).filter(Placement::mapped).map(Placement::environment).orElse("unknown")),
  TIER("tier", m -> m.tier().isEmpty(), MatchField::tier, MatchField::spokenTier),
  KIND(
      "kind",
      m -> m.kind().isEmpty(),
      MatchField::kind,
      s -> spoken(s, one -> one.target().kind())),
  ID("id", m -> m.id().isEmpty(), MatchField::id, s -> spoken(s, one -> one.target().id()));

  private final String key;
  private final Predicate<Match> open;
  private final BiFunction<Match, Subject, Truth> test;
  private final Function<Subject, String> actual;

  MatchField(
      String key,
      Predicate<Match> open,
      BiFunction<Match, Subject, Truth> test,
      Function<Subject, String> actual) {
    this.key = key;
    this.open = open;
    this.test = test;
    this.actual = actual;
  }

  /** As policy files write it. */
  String key() {
    return key;
  }

  /** Whether the match says anything about this field. */
  boolean constrains(Match match) {
    return !open.test(match);
  }

  Truth test(Match match, Subject subject) {
    return open.test(match) ? Truth.YES : test.apply(match, subject);
  }

  /** What the subject has in this field, for people. */
  String actual(Subject subject) {
    return actual.apply(subject);
  }

  /** Whether the field belongs to the target rather than to the action. */
  boolean ofTarget() {
    return ordinal() >= ENVIRONMENT.ordinal();
  }

  private static String system(Subject subject) {
    return subject.placed().action().system();
  }

  private static Effect effect(Subject subject) {
    return subject.placed().action().effect();
  }

  private static BlastRadius radius(Subject subject) {
    return subject.placed().radius();
  }

  private static Optional<Placement> placement(Subject subject) {
    return subject.target().map(PlacedTarget::placement);
  }

  private static String spoken(Subject subject, Function<PlacedTarget, String> what) {
    return subject.target().map(what).orElse("unknown");
  }

  private static Truth globs(List<Glob> patterns, String text) {
    return Truth.of(patterns.stream().anyMatch(pattern -> pattern.matches(text)));
  }

  private static Truth effect(Match match, Subject subject) {
    if (match.effect().contains(effect(subject))) {
      return Truth.YES;
    }
    return effect(subject) == Effect.UNKNOWN ? Truth.UNKNOWN : Truth.NO;
  }

  private static Truth reversibility(Match match, Subject subject) {
    Reversibility actual = radius(subject).reversibility();
    if (match.reversibility().contains(actual)) {
      return Truth.YES;
    }
    return actual == Reversibility.UNKNOWN ? Truth.UNKNOWN : Truth.NO;
  }

  private static Truth count(long least, Count count) {
    return switch (count) {
      case Count.Exactly(long number) -> Truth.of(number >= least);
      case Count.AtLeast(long number) -> number >= least ? Truth.YES : Truth.UNKNOWN;
      case Count.Unbounded() -> Truth.YES;
      case Count.Unknown() -> Truth.UNKNOWN;
    };
  }

  private static Truth environment(Match match, Subject subject) {
    return placement(subject)
        .filter(Placement::mapped)
        .map(place -> Truth.of(match.environment().contains(place.environment())))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth tier(Match match, Subject subject) {
    return placement(subject)
        .filter(place -> place.tier().isPresent())
        .map(place -> Truth.of(match.tier().contains(place.tier().getAsInt())))
        .orElse(Truth.UNKNOWN);
  }

  private static String spokenTier(Subject subject) {
    return placement(subject)
        .filter(place -> place.tier().isPresent())
        .map(place -> Integer.toString(place.tier().getAsInt()))
        .orElse("unknown");
  }

  private static Truth kind(Match match, Subject subject) {
    return subject
        .target()
        .map(one -> globs(match.kind(), one.target().kind()))
        .orElse(Truth.UNKNOWN);
  }

  private static Truth id(Match match, Subject subject) {
    if (subject.target().isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth truth = Truth.NO;
    for (String name : ResourceNames.of(subject.target().get().target().id())) {
      truth = truth.or(Glob.anyCovers(match.id(), name));
    }
    return truth;
  }
}
