package dev.holdpoint.action;

/** How many things are hit. {@code Unknown} sorts worst, then {@code Unbounded}. */
public sealed interface Count {

  record Exactly(long number) implements Count {}

  record AtLeast(long number) implements Count {}

  /** As many as there are: a collection, a pattern, a whole scope. */
  record Unbounded() implements Count {}

  record Unknown() implements Count {}

  Count ONE = new Exactly(1);
  Count NONE = new Exactly(0);
  Count UNBOUNDED = new Unbounded();
  Count UNKNOWN = new Unknown();

  /** Both together. */
  default Count plus(Count other) {
    return switch (this) {
      case Unknown u -> u;
      case Unbounded u -> other instanceof Unknown ? other : u;
      case AtLeast(long mine) ->
          switch (other) {
            case Exactly(long theirs) -> new AtLeast(sum(mine, theirs));
            case AtLeast(long theirs) -> new AtLeast(sum(mine, theirs));
            case Unbounded u -> u;
            case Unknown u -> u;
          };
      case Exactly(long mine) ->
          switch (other) {
            case Exactly(long theirs) -> new Exactly(sum(mine, theirs));
            case AtLeast(long theirs) -> new AtLeast(sum(mine, theirs));
            case Unbounded u -> u;
            case Unknown u -> u;
          };
    };
  }

  /** The worse of both; {@code at least 5} is worse than {@code 5}. */
  default Count worse(Count other) {
    return switch (this) {
      case Unknown u -> u;
      case Unbounded u -> other instanceof Unknown ? other : u;
      case AtLeast(long mine) ->
          switch (other) {
            case Exactly(long theirs) -> new AtLeast(Math.max(mine, theirs));
            case AtLeast(long theirs) -> new AtLeast(Math.max(mine, theirs));
            case Unbounded u -> u;
            case Unknown u -> u;
          };
      case Exactly(long mine) ->
          switch (other) {
            case Exactly(long theirs) -> new Exactly(Math.max(mine, theirs));
            case AtLeast(long theirs) -> new AtLeast(Math.max(mine, theirs));
            case Unbounded u -> u;
            case Unknown u -> u;
          };
    };
  }

  /**
   * A word for people and the API: {@code 14}, {@code at least 14}, {@code unbounded}, {@code
   * unknown}.
   */
  default String spoken() {
    return switch (this) {
      case Exactly(long number) -> Long.toString(number);
      case AtLeast(long number) -> "at least " + number;
      case Unbounded() -> "unbounded";
      case Unknown() -> "unknown";
    };
  }

  /** The largest number stands for itself and everything above it. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
