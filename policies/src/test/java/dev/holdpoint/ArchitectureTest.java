package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.tidy.CallRules;
import dev.holdpoint.tidy.Cycles;
import dev.holdpoint.tidy.DependencyRules;
import dev.holdpoint.tidy.Finding;
import dev.holdpoint.tidy.Repository;
import dev.holdpoint.tidy.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shipped sources of all modules keep to the rooms that their package-info files describe. */
class ArchitectureTest {
  private static final Repository REPOSITORY = Repository.here();

  @Test
  void imports_allModules_areAllowedByPackageInfo() {
    check(Rule.DEPENDENCY, DependencyRules.uses(REPOSITORY.main()));
  }

  @Test
  void packages_allModules_haveNoCycles() {
    check(Rule.CYCLE, Cycles.among(REPOSITORY.main()));
  }

  @Test
  void calls_allModules_avoidTheBanned() {
    check(Rule.CALL, CallRules.calls(REPOSITORY.main()));
  }

  private static void check(Rule rule, List<Finding> findings) {
    assertThat(REPOSITORY.ratchet().complaints(rule, findings)).isEmpty();
  }
}
