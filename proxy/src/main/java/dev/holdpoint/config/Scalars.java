package dev.holdpoint.config;

import dev.holdpoint.action.Mode;
import dev.holdpoint.config.Settings.Address;
import dev.holdpoint.policy.text.Node;
import dev.holdpoint.policy.text.Problems;
import dev.holdpoint.policy.text.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the single values of a configuration; what does not fit is noted and left out. */
final class Scalars {
  private static final List<String> APIS =
      List.of(
          "aws", "kubernetes", "github", "hcp-terraform", "docker", "graphql", "google", "azure");

  private final Reading reading;
  private final Path folder;

  Scalars(Reading reading, Path folder) {
    this.reading = reading;
    this.folder = folder;
  }

  Optional<String> text(@Nullable Node node) {
    return node == null ? Optional.empty() : reading.text(node);
  }

  Mode mode(@Nullable Node node) {
    return choice(node, "enforce", "shadow")
        .map(word -> word.equals("shadow") ? Mode.SHADOW : Mode.ENFORCE)
        .orElse(Mode.ENFORCE);
  }

  Optional<String> api(@Nullable Node node) {
    return choice(node, APIS.toArray(String[]::new));
  }

  Optional<String> choice(@Nullable Node node, String... words) {
    Optional<String> text = text(node);
    if (node != null && text.isPresent() && !List.of(words).contains(text.get())) {
      wrong(node, text.get(), "use one of: " + String.join(", ", words));
      return Optional.empty();
    }
    return text;
  }

  Optional<Duration> duration(@Nullable Node node) {
    Optional<String> text = text(node);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Duration duration = Duration.parse(text.get());
      if (duration.isPositive() && duration.compareTo(Duration.ofDays(30)) <= 0) {
        return Optional.of(duration);
      }
    } catch (DateTimeParseException notOne) {
      // reported below, as any other text that is not a fitting duration
    }
    wrong(node, text.get(), "write a duration up to 30 days like PT50S, PT15M or PT1H");
    return Optional.empty();
  }

  Optional<Address> address(@Nullable Node node) {
    Optional<String> text = text(node);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    int colon = text.get().lastIndexOf(':');
    String port = text.get().substring(colon + 1);
    if (colon > 0 && port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535) {
      return Optional.of(new Address(text.get().substring(0, colon), Integer.parseInt(port)));
    }
    wrong(node, text.get(), "write host:port like 127.0.0.1:8780");
    return Optional.empty();
  }

  Optional<URI> uri(@Nullable Node node) {
    Optional<String> text = text(node);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(text.get());
      boolean fits =
          "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
      if (fits) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException notOne) {
      // reported below, as any other text that is not a fitting address
    }
    wrong(node, text.get(), "write an address like http://127.0.0.1:8001, without credentials");
    return Optional.empty();
  }

  Optional<String> prefix(@Nullable Node node) {
    Optional<String> text = text(node);
    if (node != null
        && text.isPresent()
        && !text.get().matches("/[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
      wrong(node, text.get(), "write a path like /kubernetes");
      return Optional.empty();
    }
    return text;
  }

  /** A path relative to the configuration's folder. */
  Optional<Path> path(@Nullable Node node) {
    return text(node).map(folder::resolve);
  }

  private void wrong(Node node, String text, String remedy) {
    reading.problems().value(node.at(), Problems.quoted(text) + " does not fit", remedy);
  }
}
