package dev.holdpoint.policy;

import java.util.List;

/** Calls that a rule must match, and calls close to them that it must not match. */
public record Examples(List<Example> hit, List<Example> miss) {
  public static final Examples NONE = new Examples(List.of(), List.of());

  public Examples {
    hit = List.copyOf(hit);
    miss = List.copyOf(miss);
  }
}
