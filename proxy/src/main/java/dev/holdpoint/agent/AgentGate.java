package dev.holdpoint.agent;

import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.ledger.LedgerUnavailable;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.RouteHandler;

/** What every request of an agent passes: browsers stay out, and a broken queue means no. */
final class AgentGate {
  private AgentGate() {}

  static RouteHandler around(RouteHandler inner) {
    return request -> {
      if (request.header("Origin").isPresent()
          || !request.header("Sec-Fetch-Site").orElse("none").equals("none")) {
        throw Problem.of(
            403,
            "browser-refused",
            "Web pages may not call this listener",
            "it is for agents; people use the console");
      }
      try {
        return inner.handle(request);
      } catch (HoldsUnavailable | LedgerUnavailable unavailable) {
        throw Problem.of(
            503,
            "unavailable",
            "Holdpoint cannot record what it does",
            "nothing was executed and nothing was approved; try the identical call again later");
      }
    };
  }
}
