package dev.holdpoint.sandbox.state;

import java.util.Map;

/** Common tag sets. */
final class Tags {
  static final Map<String, String> PRODUCTION =
      Map.of("environment", "production", "tier", "1", "owner", "team-checkout");
  static final Map<String, String> STAGING =
      Map.of("environment", "staging", "tier", "3", "owner", "team-search");

  private Tags() {}
}
