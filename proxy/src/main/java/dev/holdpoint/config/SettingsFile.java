package dev.holdpoint.config;

import dev.holdpoint.policy.text.PolicyFault;
import dev.holdpoint.policy.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code holdpoint.yaml}. Relative paths in it are relative to the file. */
public final class SettingsFile {
  private SettingsFile() {}

  /** Reads and checks; throws {@link SettingsFault} with everything that is wrong. */
  public static Settings read(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return SettingsReader.read(
          new Source(file.toString(), Files.readString(file)),
          folder == null ? Path.of("") : folder);
    } catch (IOException unreadable) {
      throw new SettingsFault(
          java.util.List.of(
              "cannot read `" + file + "`: name a readable configuration file with --config"));
    } catch (PolicyFault wrong) {
      throw new SettingsFault(wrong.diagnostics().stream().map(Object::toString).toList());
    }
  }
}
