package dev.holdpoint.console;

import java.util.List;

/** What the console answers to, for tests of other rooms. */
public final class ConsoleRoutes {
  private ConsoleRoutes() {}

  public static List<String> all() {
    try (var console = new ConsoleUnderTest()) {
      return console.listener.routes();
    }
  }
}
