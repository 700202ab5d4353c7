package dev.holdpoint.hold;

/** An agent (or all together) has as many open holds as it may have; the call must be refused. */
public final class TooManyHolds extends RuntimeException {
  private final String agent;
  private final int limit;

  TooManyHolds(String agent, int limit) {
    super(
        "agent `"
            + agent
            + "` cannot open another hold: "
            + limit
            + " are open already; wait until people have decided some, or cancel some");
    this.agent = agent;
    this.limit = limit;
  }

  public String agent() {
    return agent;
  }

  public int limit() {
    return limit;
  }
}
