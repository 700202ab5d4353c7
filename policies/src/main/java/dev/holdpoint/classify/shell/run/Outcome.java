package dev.holdpoint.classify.shell.run;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a script would do. */
final class Outcome {
  /** More different actions, or steps, than this are too much for one script. */
  private static final int MAX_ACTIONS = 2_000;

  private static final int MAX_STEPS = 20_000;

  private final Set<Action> actions = new LinkedHashSet<>();
  private boolean partial;
  private boolean muted;
  private int steps;

  void step() {
    if (++steps > MAX_STEPS) {
      throw new TooMuch("more than " + MAX_STEPS + " steps");
    }
  }

  void add(Action action) {
    if (!muted && actions.add(action) && actions.size() > MAX_ACTIONS) {
      throw new TooMuch("more than " + MAX_ACTIONS + " actions");
    }
  }

  void add(Classification answer) {
    answer.actionsOrUnknown().forEach(this::add);
    if (answer.completenessOrNone() != Completeness.FULL) {
      partial();
    }
  }

  void partial() {
    partial |= !muted;
  }

  /** Lets a rehearsal pass without a trace; answers the state before. */
  boolean mute(boolean on) {
    boolean before = muted;
    muted = on;
    return before;
  }

  List<Action> actions() {
    return List.copyOf(actions);
  }

  Completeness completeness() {
    return partial ? Completeness.PARTIAL : Completeness.FULL;
  }
}
