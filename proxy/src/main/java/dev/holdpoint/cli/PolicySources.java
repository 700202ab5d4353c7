package dev.holdpoint.cli;

import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyFault;
import dev.holdpoint.policy.text.PolicyText;
import dev.holdpoint.policy.text.Source;
import dev.holdpoint.policy.text.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rule files named on a command line; the shipped packs when none is named. */
final class PolicySources {
  private PolicySources() {}

  static PolicyText.Loaded load(List<Path> paths) {
    try {
      var sources = new ArrayList<Source>();
      for (Path path : paths) {
        sources.addAll(sources(path));
      }
      return PolicyText.read(
          paths.isEmpty() ? Packs.sources(Packs.NAMES) : sources, PolicyCommand.clock().instant());
    } catch (PolicyFault wrong) {
      throw Trouble.use("the rules cannot be used:\n" + PolicyCommand.told(wrong));
    } catch (IOException unreadable) {
      throw Trouble.use(
          "cannot read `" + unreadable.getMessage() + "`: name rule files or folders of them");
    }
  }

  /** The set that a suite is written for: shipped packs by name, files relative to the suite. */
  static PolicySet of(Suite suite, Path file) {
    try {
      var sources = new ArrayList<Source>();
      for (String name : suite.policies()) {
        sources.addAll(
            Packs.NAMES.contains(name)
                ? List.of(Packs.source(name))
                : sources(file.resolveSibling(name)));
      }
      return PolicyText.read(sources, PolicyCommand.clock().instant()).policySet();
    } catch (PolicyFault wrong) {
      throw Trouble.use("the rules cannot be used:\n" + PolicyCommand.told(wrong));
    } catch (IOException unreadable) {
      throw Trouble.use(
          "cannot read `" + unreadable.getMessage() + "`, which the suite `" + file + "` names");
    }
  }

  private static List<Source> sources(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(new Source(path.toString(), Files.readString(path)));
    }
    try (var files = Files.list(path)) {
      var sources = new ArrayList<Source>();
      for (Path file :
          files.filter(one -> one.toString().matches(".*\\.ya?ml")).sorted().toList()) {
        sources.add(new Source(file.toString(), Files.readString(file)));
      }
      return sources;
    }
  }
}
