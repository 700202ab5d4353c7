package dev.holdpoint.console;

import dev.holdpoint.hold.Human;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.identity.Secrets;
import dev.holdpoint.identity.Session;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import java.util.Optional;

/** Recognises people, and refuses requests that another site made their browser send. */
record Porter(ConsolePorts.Identities identities) {
  static final String COOKIE = "holdpoint_session";

  /** The visitor; a {@link Problem} for everybody else. */
  Visitor visitor(Incoming request) {
    Optional<String> token = request.bearer();
    if (token.isPresent()) {
      return new Visitor(byToken(token.get()), Optional.empty());
    }
    return bySession(request)
        .orElseThrow(
            () ->
                Problem.of(
                    401,
                    "not-signed-in",
                    "Nobody is signed in",
                    "sign in at /sign-in, or send `Authorization: Bearer <personal token>`"));
  }

  /** The visitor of a page, if there is one. */
  Optional<Visitor> bySession(Incoming request) {
    Optional<Session> session = request.cookie(COOKIE).flatMap(identities.sessions()::use);
    return session
        .flatMap(one -> identities.people().find(one.person()))
        .map(human -> new Visitor(human, session));
  }

  private Human byToken(String token) {
    Optional<Human> human = identities.people().byToken(token);
    if (human.isPresent()) {
      return human.get();
    }
    if (identities.agents().recognise(Optional.of(token), false) instanceof Recognition.Agent) {
      throw Problem.of(
          403,
          "agent-token-refused",
          "Agents have no access to this listener",
          "people decide here; an agent asks on the agent listener");
    }
    throw Problem.of(401, "unknown-token", "Nobody has this token", "use your personal token");
  }

  /** For requests that change something: the secret that only our own pages know. */
  void checkCsrf(Visitor visitor, String presented) {
    if (visitor.session().isPresent() && !Secrets.same(visitor.csrf(), presented)) {
      throw Problem.of(
          403,
          "csrf",
          "This did not come from the page",
          "load the page again and send its form; a program sends the header X-CSRF-Token");
    }
  }

  /** For requests that change something: they come from our own pages or from no page at all. */
  static void checkOrigin(Incoming request, Optional<String> publicUrl) {
    String site = request.header("Sec-Fetch-Site").orElse("same-origin");
    String own = publicUrl.orElse("http://" + request.host());
    boolean foreign =
        !site.equals("same-origin") || !request.header("Origin").orElse(own).equalsIgnoreCase(own);
    if (foreign) {
      throw Problem.of(
          403,
          "cross-origin",
          "Another site sent this",
          "decide on Holdpoint's own pages; if you did, open them under one address only");
    }
  }
}
