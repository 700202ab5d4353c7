package dev.holdpoint.guard;

/** Whether the client that waits is still there; asked just before its call would run. */
@FunctionalInterface
public interface Presence {
  boolean isThere();
}
