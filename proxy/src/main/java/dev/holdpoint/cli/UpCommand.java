package dev.holdpoint.cli;

import dev.holdpoint.action.Mode;
import dev.holdpoint.installation.Installation;
import dev.holdpoint.installation.Practice;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sun.misc.Signal;

/** {@code holdpoint up}: starts the proxy and stays. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts Holdpoint and stays.",
      "Without --config in evaluation mode: a stand-in cloud as upstream, made-up approvers, and",
      "the shipped rules. A changed rule file is read again, as everything is on SIGHUP."
    })
final class UpCommand implements Callable<Integer> {
  private final Optional<Practice> practice;

  @Mixin private StartOptions start = new StartOptions();

  @Option(
      names = "--shadow",
      description = "change nothing, only record what would have been held or denied")
  private boolean shadow;

  UpCommand(Optional<Practice> practice) {
    this.practice = practice;
  }

  @Override
  public Integer call() throws InterruptedException {
    var screen = Screen.standard();
    var stopped = new CountDownLatch(1);
    Installation installation = start.open(practice, shadow ? Mode.SHADOW : Mode.ENFORCE);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("holdpoint-stop")
                .unstarted(
                    () -> {
                      installation.close();
                      stopped.countDown();
                    }));
    Signal.handle(new Signal("HUP"), signal -> installation.readAgain());
    Banner.print(screen, installation);
    screen.line("ready");
    stopped.await();
    return ExitCode.DONE;
  }
}
