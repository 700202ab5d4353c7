package dev.holdpoint.sandbox.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The repositories the world begins with. */
final class CodeSeed {
  private CodeSeed() {}

  static CodeHost host() {
    var refs = new TreeMap<String, String>();
    refs.put("refs/heads/main", "9b1c5d27c0f5b1f3a6e2d4c8b7a90e1f2d3c4b5a");
    refs.put("refs/heads/release-2026.11", "4f0e8a1b2c3d4e5f60718293a4b5c6d7e8f90a1b");
    refs.put("refs/heads/fix-rounding", "c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4e5f");
    refs.put("refs/tags/v2026.11.1", "4f0e8a1b2c3d4e5f60718293a4b5c6d7e8f90a1b");
    Repository checkout =
        new Repository(
            "acme/checkout",
            new Repository.About("Takes orders and payments", "private", "main", false),
            refs,
            Map.of("main", 2),
            List.of(
                new Pull(41, "Round totals once", "fix-rounding", "main", "open"),
                new Pull(40, "Cut release 2026.11", "release-2026.11", "main", "open")),
            List.of(
                new Issue(
                    42,
                    "Stack checkout-prod is stuck",
                    "An update was rolled back half way. Please fix.",
                    "dana",
                    "open")));
    return new CodeHost(new TreeMap<>(Map.of(checkout.fullName(), checkout)));
  }
}
