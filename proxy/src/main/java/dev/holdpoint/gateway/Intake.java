package dev.holdpoint.gateway;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.gateway.refusal.NativeError;
import dev.holdpoint.gateway.refusal.Notices;
import dev.holdpoint.gateway.wire.BodyFraming;
import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import dev.holdpoint.identity.Agents;
import java.util.Optional;

/** Turns a request head into a call: which route, which agent, which fields. */
final class Intake {
  static final int MAX_SESSION = 128;
  static final int MAX_REASON = 1000;

  private final Lanes lanes;
  private final Agents agents;

  Intake(Lanes lanes, Agents agents) {
    this.lanes = lanes;
    this.agents = agents;
  }

  /**
   * @throws Malformed when the head contradicts itself
   */
  Admission admit(RequestHead head, boolean fromLoopback) {
    if (head.method().equals("CONNECT")) {
      return away(
          "ConnectNotSupported",
          "no-tunnel",
          "This proxy does not open tunnels, because it could not see what goes through them. Use"
              + " one of its routes as base address instead: "
              + lanes.spoken()
              + ".");
    }
    if (head.target().regionMatches(true, 0, "https://", 0, 8)) {
      return away(
          "NoRoute",
          "no-route",
          "An https address cannot be asked for in a request line: " + routes());
    }
    RequestTarget target = RequestTarget.of(head);
    Optional<Lane> byHost = lanes.byHost(target.host());
    Optional<Lane> byPath = target.absolute() ? Optional.empty() : lanes.byPath(target.path());
    if (byHost.isPresent()) {
      String authority = target.authority();
      return admit(
          head,
          call(head, byHost.get(), target, authority, target.path()),
          byHost.get(),
          fromLoopback);
    }
    if (byPath.isPresent()
        && byPath.get().route().match() instanceof Route.PathPrefix(String prefix)) {
      String path = target.path().substring(prefix.length());
      String authority = byPath.get().upstream().address().authority();
      HttpCall call = call(head, byPath.get(), target, authority, path.isEmpty() ? "/" : path);
      return admit(head, call, byPath.get(), fromLoopback);
    }
    return away(
        "NoRoute", "no-route", "Holdpoint forwards only to the places it guards: " + routes());
  }

  private String routes() {
    return "ask for one of its routes ("
        + lanes.spoken()
        + "), or have a route for this host added to the configuration.";
  }

  private static HttpCall call(
      RequestHead head, Lane lane, RequestTarget target, String authority, String path) {
    return new HttpCall(
        head.method(),
        authority,
        path,
        target.query(),
        SentFields.of(head, lane.upstream().address(), target.query()),
        head.framing() instanceof BodyFraming.Empty ? Body.NONE : Body.UNREAD,
        lane.route().api());
  }

  private Admission admit(RequestHead head, HttpCall call, Lane lane, boolean fromLoopback) {
    AgentToken presented = AgentToken.of(head.headers());
    Agents.Recognition who = who(head, presented, fromLoopback);
    return switch (who) {
      case Agents.Recognition.Agent(String name, var principal) ->
          new Admission.Admitted(
              lane,
              call,
              new Caller(name, principal, claim(head, "Holdpoint-Session", MAX_SESSION)),
              claim(head, "Holdpoint-Reason", MAX_REASON));
      case Agents.Recognition.PersonsToken(String person) ->
          new Admission.TurnedAway(
              Notices.refused(
                  403,
                  "ApproverTokenRefused",
                  "approver-token-refused",
                  "This token belongs to a person. Agents need a token of their own: see `holdpoint"
                      + " agent add`."),
              NativeError.of(call));
      case Agents.Recognition.Nobody(String why) ->
          new Admission.TurnedAway(
              Notices.refused(
                  403,
                  "AgentUnknown",
                  "agent-unknown",
                  "Holdpoint does not know which agent this is ("
                      + why
                      + "). Send the agent's token as `Holdpoint-Agent-Token`, or as password of"
                      + " the proxy address."),
              NativeError.of(call));
    };
  }

  /** Without a token a web page could speak through the browser of whoever sits at this machine. */
  private Agents.Recognition who(RequestHead head, AgentToken presented, boolean fromLoopback) {
    if (presented.several()) {
      return new Agents.Recognition.Nobody("the agent token cannot be read, or there are two");
    }
    boolean fromPage =
        head.headers().first("Origin").isPresent()
            || head.headers()
                .first("Sec-Fetch-Site")
                .filter(site -> !site.equals("none"))
                .isPresent();
    if (presented.token().isEmpty() && fromPage) {
      return new Agents.Recognition.Nobody("a web page must present an agent token");
    }
    return agents.recognise(presented.token(), fromLoopback);
  }

  private static Optional<String> claim(RequestHead head, String name, int limit) {
    return head.headers()
        .first(name)
        .filter(text -> !text.isBlank())
        .map(text -> text.length() <= limit ? text : text.substring(0, limit));
  }

  private static Admission away(String code, String reason, String message) {
    return new Admission.TurnedAway(
        Notices.refused(403, code, reason, message), NativeError.plain());
  }
}
