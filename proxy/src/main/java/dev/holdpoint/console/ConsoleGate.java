package dev.holdpoint.console;

import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.ledger.LedgerUnavailable;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import dev.holdpoint.web.RouteHandler;
import java.util.List;

/**
 * What every request of people passes: no overridden methods, no other sites, and strict headers.
 */
record ConsoleGate(ConsoleSettings settings, Frame frame) {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " require-trusted-types-for 'script'";
  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  RouteHandler around(RouteHandler inner) {
    return request -> {
      Reply reply;
      try {
        check(request);
        reply = inner.handle(request);
      } catch (Problem problem) {
        reply = wantsPage(request) ? frame.problem(request, problem) : problem.reply();
      } catch (HoldsUnavailable | LedgerUnavailable unavailable) {
        Problem problem = unavailable();
        reply = wantsPage(request) ? frame.problem(request, problem) : problem.reply();
      }
      return reply
          .with("Content-Security-Policy", POLICY)
          .with("Referrer-Policy", "same-origin")
          .with("Cross-Origin-Opener-Policy", "same-origin")
          .with("Cross-Origin-Resource-Policy", "same-origin")
          .with("X-Frame-Options", "DENY");
    };
  }

  private void check(Incoming request) {
    boolean overrides =
        request.query("_method").isPresent()
            || OVERRIDES.stream().anyMatch(name -> request.header(name).isPresent());
    if (overrides) {
      throw Problem.of(
          403, "method-override", "Methods cannot be overridden", "send the method that you mean");
    }
    boolean changes = !request.method().equals("GET") && !request.method().equals("HEAD");
    if (changes) {
      Porter.checkOrigin(request, settings.publicUrl());
    }
  }

  private static boolean wantsPage(Incoming request) {
    return !request.path().startsWith("/api/")
        && request.header("Accept").orElse("").contains("text/html");
  }

  private static Problem unavailable() {
    return Problem.of(
        503,
        "unavailable",
        "Holdpoint cannot record what it does",
        "nothing changed and no vote was counted; look at the ledger's disk, then try again");
  }
}
