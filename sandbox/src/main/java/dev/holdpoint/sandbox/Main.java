package dev.holdpoint.sandbox;

import dev.holdpoint.cli.CommandLineInterface;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The command line of a Holdpoint checkout: the product's commands plus the practice ground. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    LoggerFactory.getLogger(Main.class).debug("logging is set up before threads start");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var practice = new SandboxPractice();
    System.exit(
        CommandLineInterface.run(
            Optional.of(practice), List.of(new DemoCommand(practice)), arguments));
  }
}
