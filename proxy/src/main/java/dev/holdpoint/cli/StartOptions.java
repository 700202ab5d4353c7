package dev.holdpoint.cli;

import dev.holdpoint.action.Mode;
import dev.holdpoint.config.Settings;
import dev.holdpoint.config.SettingsFault;
import dev.holdpoint.config.SettingsFile;
import dev.holdpoint.installation.Installation;
import dev.holdpoint.installation.InstallationFault;
import dev.holdpoint.installation.Practice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that start an installation. */
public final class StartOptions {
  @Mixin private DataOptions where = new DataOptions();

  @Nullable
  @Option(names = "--proxy-port", paramLabel = "PORT", description = "0 picks a free one")
  private Integer proxyPort;

  @Nullable
  @Option(names = "--agent-port", paramLabel = "PORT", description = "0 picks a free one")
  private Integer agentPort;

  @Nullable
  @Option(names = "--console-port", paramLabel = "PORT", description = "0 picks a free one")
  private Integer consolePort;

  @Nullable
  @Option(
      names = "--hold-for",
      paramLabel = "DURATION",
      description = "how long a held call waits on the wire, for example PT5S")
  private Duration holdFor;

  public Path data() {
    return where.data();
  }

  /** Opens the installation that the options describe; a fault becomes {@link Trouble}. */
  public Installation open(Optional<Practice> practice, Mode mode) {
    try {
      Path config = where.config();
      return config == null
          ? evaluation(practice, mode)
          : Installation.open(
              SettingsFile.read(config).with(this::ports).with(mode).holdingFor(holdFor),
              where.data());
    } catch (SettingsFault wrong) {
      throw Trouble.use(
          "the configuration cannot be used:\n  " + String.join("\n  ", wrong.problems()));
    } catch (InstallationFault cannot) {
      throw Trouble.use(String.valueOf(cannot.getMessage()));
    }
  }

  private Installation evaluation(Optional<Practice> practice, Mode mode) {
    Practice sandbox =
        practice.orElseThrow(
            () ->
                Trouble.use(
                    "this distribution has no sandbox, so there is no evaluation mode: give"
                        + " --config"));
    return Installation.evaluate(
        where.data(), sandbox, ports(Settings.Listeners.DEFAULT), mode, holdFor);
  }

  private Settings.Listeners ports(Settings.Listeners given) {
    return new Settings.Listeners(
        moved(given.proxy(), proxyPort),
        moved(given.agent(), agentPort),
        moved(given.console(), consolePort));
  }

  private static Settings.Address moved(Settings.Address address, @Nullable Integer port) {
    return port == null ? address : address.withPort(port);
  }
}
