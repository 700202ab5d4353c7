package dev.holdpoint.sandbox.scenario;

/** Hears what happens in a run, on the run's thread. */
@FunctionalInterface
public interface Listener {
  /** Takes one event; the run goes on when it returns. */
  void on(Event event);
}
