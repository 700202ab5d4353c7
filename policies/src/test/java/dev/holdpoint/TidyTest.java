package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.tidy.Finding;
import dev.holdpoint.tidy.NameRules;
import dev.holdpoint.tidy.PackageRules;
import dev.holdpoint.tidy.Repository;
import dev.holdpoint.tidy.Rule;
import dev.holdpoint.tidy.SizeRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources of all modules stay small, well named and introduced; exceptions may only shrink. */
class TidyTest {
  private static final Repository REPOSITORY = Repository.here();

  @Test
  void files_allModules_areShort() {
    check(Rule.FILE_LINES, SizeRules.files(REPOSITORY.sources()));
  }

  @Test
  void methods_allModules_areShort() {
    check(Rule.METHOD_LINES, SizeRules.methods(REPOSITORY.sources()));
  }

  @Test
  void parameters_allModules_areFew() {
    check(Rule.PARAMETERS, SizeRules.parameters(REPOSITORY.sources()));
  }

  @Test
  void lines_allModules_areNarrow() {
    check(Rule.COLUMNS, SizeRules.columns(REPOSITORY.sources()));
  }

  @Test
  void classNames_allModules_sayWhatItIs() {
    check(Rule.NAME, NameRules.names(REPOSITORY.sources()));
  }

  @Test
  void packages_allModules_introduceThemselves() {
    check(Rule.PACKAGE_INFO, PackageRules.introductions(REPOSITORY.main()));
  }

  private static void check(Rule rule, List<Finding> findings) {
    assertThat(REPOSITORY.ratchet().complaints(rule, findings)).isEmpty();
  }
}
