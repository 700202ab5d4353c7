package dev.holdpoint.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rule packs that Holdpoint ships, as texts on the class path. */
public final class Packs {
  /** All names; {@code baseline} belongs under all others. */
  public static final List<String> NAMES =
      List.of("baseline", "tier1", "aws", "kubernetes", "github");

  private static final String FOLDER = "/dev/holdpoint/packs/";

  private Packs() {}

  /**
   * The text of a pack, for {@link PolicyText}.
   *
   * @throws IllegalArgumentException when there is no such pack
   */
  public static Source source(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "no pack `" + name + "`; there are: " + String.join(", ", NAMES));
    }
    try (InputStream in = Packs.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the pack `" + name + "` is missing from this build");
      }
      return new Source(
          "packs/" + name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The texts of several packs. */
  public static List<Source> sources(List<String> names) {
    return names.stream().map(Packs::source).toList();
  }
}
