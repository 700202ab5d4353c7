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

  private static final String FOLDER = "/dev/holdpoint/";

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
    return resource("packs/" + name + ".yaml");
  }

  /**
   * Where the sandbox's resources stand, for {@link InventoryText}; examples of packs rely on it.
   */
  public static Source sampleInventory() {
    return resource("samples/inventory.yaml");
  }

  /** The texts of several packs. */
  public static List<Source> sources(List<String> names) {
    return names.stream().map(Packs::source).toList();
  }

  private static Source resource(String path) {
    try (InputStream in = Packs.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("`" + path + "` is missing from this build");
      }
      return new Source(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
