package dev.holdpoint.sandbox.http;

/** One stand-in service: takes a whole request, gives a whole reply. */
@FunctionalInterface
public interface Door {
  /** Answers a request; expected refusals are replies, not exceptions. */
  Reply answer(Request request);
}
