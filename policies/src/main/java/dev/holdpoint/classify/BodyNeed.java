package dev.holdpoint.classify;

/** What a classifier must see of a body. */
public sealed interface BodyNeed {

  /** The head says it all: the body may stream. */
  record HeadOnly() implements BodyNeed {}

  /** The whole body, up to that many bytes; a longer one is refused. */
  record UpTo(int bytes) implements BodyNeed {}

  BodyNeed HEAD_ONLY = new HeadOnly();

  /** The default bound on bodies that are read before deciding: 4 MiB. */
  BodyNeed WHOLE = new UpTo(4 * 1024 * 1024);
}
