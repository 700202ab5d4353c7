package dev.holdpoint.agent;

import java.util.List;

/** What is gated for an agent, in plain language. */
@FunctionalInterface
public interface ManifestSource {

  /** The rules that can hold or deny a call of that agent. */
  List<Gate> gates(String agent);

  /**
   * One rule in plain language.
   *
   * @param outcome for example {@code hold, 2 approvals from sre-oncall} or {@code deny}
   */
  record Gate(String rule, String outcome, String because) {}
}
