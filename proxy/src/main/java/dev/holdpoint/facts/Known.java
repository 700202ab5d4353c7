package dev.holdpoint.facts;

import dev.holdpoint.action.Count;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.TargetFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Collects what was learnt about one target. Confined to one thread. */
final class Known {
  private final String source;
  private final List<Evidence> evidence = new ArrayList<>();
  private final TreeSet<String> state = new TreeSet<>();
  private Optional<Count> contents = Optional.empty();
  private Optional<Undo> undo = Optional.empty();

  Known(String source) {
    this.source = "upstream: " + source;
  }

  /** The target is not there. */
  static TargetFacts missing(String spoken, String source) {
    return new TargetFacts(
        Optional.of(false),
        Optional.of(Count.NONE),
        Optional.empty(),
        Optional.of("missing"),
        List.of(new Evidence(spoken + " does not exist upstream", "upstream: " + source)));
  }

  Known says(String statement) {
    evidence.add(new Evidence(statement, source));
    return this;
  }

  /** Something another call of the upstream told. */
  Known says(String statement, String call) {
    evidence.add(new Evidence(statement, "upstream: " + call));
    return this;
  }

  Known holds(long count) {
    contents = Optional.of(new Count.Exactly(count));
    return this;
  }

  Known undo(Reversibility reversibility, String statement, String call) {
    undo = Optional.of(new Undo(reversibility, new Evidence(statement, "upstream: " + call)));
    return this;
  }

  /** A part of the state that must not change between approval and run. */
  Known state(String part) {
    state.add(part);
    return this;
  }

  TargetFacts facts() {
    return new TargetFacts(
        Optional.of(true),
        contents,
        undo,
        state.isEmpty()
            ? Optional.empty()
            : Optional.of(Fingerprint.of(Value.texts(state)).brief()),
        evidence);
  }
}
