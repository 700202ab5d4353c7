package dev.holdpoint.action;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a target stands, as the inventory says.
 *
 * @param environment {@code production} for what nobody mapped
 * @param tier 1 is the most important; empty when unknown, which sorts worst
 * @param owner who answers for it
 * @param dependents what stops when it stops
 * @param mapped false when the inventory does not know the target
 */
public record Placement(
    String environment,
    OptionalInt tier,
    Optional<String> owner,
    List<String> dependents,
    boolean mapped) {
  public static final Placement UNMAPPED =
      new Placement("production", OptionalInt.empty(), Optional.empty(), List.of(), false);

  public Placement {
    dependents = List.copyOf(dependents);
  }
}
