package dev.holdpoint.assess;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody declared about some targets.
 *
 * @param environment empty when the entry does not say
 * @param tier 1 is the most important; empty when the entry does not say
 * @param owner who answers for it
 * @param dependents what stops when it stops
 */
public record InventoryEntry(
    InventoryMatch match,
    Optional<String> environment,
    OptionalInt tier,
    Optional<String> owner,
    List<String> dependents) {
  public InventoryEntry {
    environment = environment.map(Environments::canonical);
    dependents = List.copyOf(dependents);
    if (tier.isPresent() && tier.getAsInt() < 1) {
      throw new IllegalArgumentException("a tier is 1 or more");
    }
  }
}
