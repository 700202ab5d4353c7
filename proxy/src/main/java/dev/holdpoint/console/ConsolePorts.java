package dev.holdpoint.console;

import dev.holdpoint.action.Mode;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.identity.Agents;
import dev.holdpoint.identity.LoginThrottle;
import dev.holdpoint.identity.People;
import dev.holdpoint.identity.Sessions;
import dev.holdpoint.ledger.Ledger;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The rooms that the people's door works with. */
public record ConsolePorts(
    Holds holds, Ledger ledger, Identities identities, ShadowSource shadow, Condition condition) {

  /** Who people and agents are. */
  public record Identities(
      People people, Agents agents, Sessions sessions, LoginThrottle throttle) {}

  /**
   * How the installation is.
   *
   * @param ready whether all listeners accept and the ledger can be written
   * @param metrics what else is measured
   */
  public record Condition(
      Supplier<Mode> mode, BooleanSupplier ready, MetricSource metrics, Clock clock) {}
}
