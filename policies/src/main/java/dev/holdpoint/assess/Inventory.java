package dev.holdpoint.assess;

import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where targets stand. Immutable; the order of entries never matters.
 *
 * <p>When several entries speak of a target, the worst environment and the most important tier win.
 * Entries that may speak of it (a call that deletes all of a kind) count as well. A target that no
 * entry surely covers is {@link Placement#UNMAPPED}.
 */
public final class Inventory {
  /** Knows nothing: everything is unmapped. */
  public static final Inventory EMPTY = new Inventory(List.of());

  private static final Comparator<InventoryEntry> MOST_IMPORTANT_FIRST =
      Comparator.comparingInt((InventoryEntry entry) -> entry.tier().orElse(Integer.MAX_VALUE))
          .thenComparing(entry -> entry.owner().orElse(""));

  private final List<InventoryEntry> entries;
  private final Map<String, List<InventoryEntry>> byExactId = new HashMap<>();
  private final List<InventoryEntry> others = new ArrayList<>();

  private Inventory(List<InventoryEntry> entries) {
    this.entries = List.copyOf(entries);
    for (InventoryEntry entry : this.entries) {
      List<Glob> ids = entry.match().id();
      if (ids.isEmpty() || !ids.stream().allMatch(Glob::literal)) {
        others.add(entry);
      } else {
        ids.forEach(
            id -> byExactId.computeIfAbsent(id.pattern(), any -> new ArrayList<>()).add(entry));
      }
    }
  }

  public static Inventory of(List<InventoryEntry> entries) {
    return new Inventory(entries);
  }

  /** Both inventories' entries. */
  public Inventory and(Inventory other) {
    var all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new Inventory(all);
  }

  public List<InventoryEntry> entries() {
    return entries;
  }

  /** Where that target of that system stands. */
  public Placement place(Target target, String system) {
    var speaking = new ArrayList<InventoryEntry>();
    boolean sure = false;
    for (InventoryEntry entry : candidates(target)) {
      Truth truth = entry.match().covers(target, system);
      sure |= truth == Truth.YES;
      if (truth.possible()) {
        speaking.add(entry);
      }
    }
    return sure ? joined(speaking) : Placement.UNMAPPED;
  }

  private Collection<InventoryEntry> candidates(Target target) {
    boolean open =
        target.id().contains("*")
            || target.scope().values().stream().anyMatch(value -> value.contains("*"));
    if (open) {
      return entries;
    }
    Set<InventoryEntry> found = new LinkedHashSet<>(others);
    ResourceNames.of(target.id()).forEach(name -> addExact(name, found));
    for (String value : target.scope().values()) {
      ResourceNames.of(value).forEach(name -> addExact(name, found));
    }
    return found;
  }

  private void addExact(String name, Set<InventoryEntry> found) {
    found.addAll(byExactId.getOrDefault(name, List.of()));
  }

  private static Placement joined(List<InventoryEntry> speaking) {
    String environment =
        speaking.stream()
            .flatMap(entry -> entry.environment().stream())
            .reduce(Environments::worse)
            .orElse(Environments.PRODUCTION);
    OptionalInt tier = speaking.stream().flatMapToInt(entry -> entry.tier().stream()).min();
    Optional<String> owner =
        speaking.stream()
            .sorted(MOST_IMPORTANT_FIRST)
            .flatMap(entry -> entry.owner().stream())
            .findFirst();
    var dependents = new TreeSet<String>();
    speaking.forEach(entry -> dependents.addAll(entry.dependents()));
    return new Placement(environment, tier, owner, List.copyOf(dependents), true);
  }
}
