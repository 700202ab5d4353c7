package dev.holdpoint.sandbox.scenario;

import java.util.List;

/**
 * A story: what happened once, as steps that can be played again.
 *
 * @param incident what it replays, with its source
 */
public record Scenario(String name, String title, String incident, List<Step> steps) {
  public Scenario {
    steps = List.copyOf(steps);
  }
}
