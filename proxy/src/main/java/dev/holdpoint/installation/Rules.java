package dev.holdpoint.installation;

import dev.holdpoint.agent.ManifestSource;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.config.Settings;
import dev.holdpoint.policy.Outcome;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Rule;
import dev.holdpoint.policy.text.InventoryText;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyFault;
import dev.holdpoint.policy.text.PolicyText;
import dev.holdpoint.policy.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The active rules and inventory. Immutable; a reload makes another one. */
record Rules(PolicySet policies, Inventory inventory) {
  /** Loads what takes long to load, on another thread, while other parts start. */
  static void warm() {
    Thread.ofVirtual().name("warm-classifiers").start(Classifiers::standard);
  }

  static Rules load(Settings settings, boolean evaluation) {
    try {
      var sources = new ArrayList<>(Packs.sources(settings.policies().packs()));
      for (Path directory : settings.policies().directories()) {
        sources.addAll(directory(directory));
      }
      PolicySet set = PolicyText.read(sources, Clock.systemUTC().instant()).policySet();
      return new Rules(set, inventory(settings, evaluation));
    } catch (PolicyFault fault) {
      throw new InstallationFault(
          "the rules or the inventory cannot be used:\n"
              + fault.diagnostics().stream()
                  .map(one -> "  " + one)
                  .collect(Collectors.joining("\n")),
          fault);
    } catch (IOException unreadable) {
      throw new InstallationFault("cannot read " + unreadable.getMessage(), unreadable);
    }
  }

  private static Inventory inventory(Settings settings, boolean evaluation) throws IOException {
    if (evaluation) {
      return InventoryText.read(Packs.sampleInventory());
    }
    return settings.inventory().isPresent()
        ? InventoryText.read(file(settings.inventory().get()))
        : Inventory.EMPTY;
  }

  private static List<Source> directory(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      var sources = new ArrayList<Source>();
      for (Path file :
          files.filter(one -> one.toString().matches(".*\\.ya?ml")).sorted().toList()) {
        sources.add(file(file));
      }
      return sources;
    }
  }

  private static Source file(Path file) throws IOException {
    return new Source(file.toString(), Files.readString(file));
  }

  String digest() {
    return policies.digest();
  }

  /** The rules that can hold or deny, in plain language; the agent makes no difference yet. */
  List<ManifestSource.Gate> gates(String agent) {
    return policies.rules().stream()
        .filter(rule -> rule.then().restricts())
        .map(Rules::gate)
        .toList();
  }

  private static ManifestSource.Gate gate(Rule rule) {
    String outcome =
        switch (rule.then()) {
          case Outcome.Allow() -> "allow";
          case Outcome.Deny() -> "deny";
          case Outcome.Hold(Quorum quorum) ->
              quorum.requirements().stream()
                  .map(
                      one ->
                          "hold, "
                              + one.approvals()
                              + (one.approvals() == 1 ? " approval" : " approvals")
                              + (one.from().isEmpty()
                                  ? ""
                                  : " from " + String.join(" or ", one.from())))
                  .collect(Collectors.joining("; "));
        };
    return new ManifestSource.Gate(rule.id(), outcome, rule.because());
  }
}
