package dev.holdpoint.sandbox.state;

import java.time.Instant;
import java.util.Map;

/** An EC2 instance; {@code state} is one of the service's state names. */
public record Instance(
    String id, String type, String state, Instant launched, Map<String, String> tags) {
  public Instance {
    tags = Map.copyOf(tags);
  }

  /** The same instance in another state. */
  public Instance in(String newState) {
    return new Instance(id, type, newState, launched, tags);
  }
}
