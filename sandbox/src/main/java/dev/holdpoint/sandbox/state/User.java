package dev.holdpoint.sandbox.state;

import java.time.Instant;
import java.util.List;

/** An IAM user with the keys and policies it holds. */
public record User(
    String name, String id, Instant created, List<String> accessKeys, List<String> policies) {
  public User {
    accessKeys = List.copyOf(accessKeys);
    policies = List.copyOf(policies);
  }
}
