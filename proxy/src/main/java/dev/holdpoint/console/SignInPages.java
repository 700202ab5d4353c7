package dev.holdpoint.console;

import dev.holdpoint.hold.Human;
import dev.holdpoint.identity.LoginThrottle;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Signing in by password or by one-time link, and out. */
record SignInPages(Frame frame, ConsolePorts.Identities identities) {

  Reply show(Incoming request) {
    return form(200, "", Next.orQueue(request.query("next").orElse("/")));
  }

  private Reply form(int status, String notice, String next) {
    Page page = frame.page("Sign in", "", Optional.empty()).with(notice, "bad");
    return frame.render(status, "signin", page, Map.of("next", next));
  }

  Reply signIn(Incoming request) {
    var form = request.form();
    String next = Next.orQueue(form.text("next"));
    String byName = "name " + form.text("name");
    String byAddress = "address " + request.remoteHost();
    LoginThrottle throttle = identities.throttle();
    Duration pause = longer(throttle.pauseLeft(byName), throttle.pauseLeft(byAddress));
    if (pause.isPositive()) {
      long seconds = pause.toSeconds() + 1;
      return form(429, "Too many failed tries. Wait " + seconds + " seconds, then try again.", next)
          .with("Retry-After", String.valueOf(seconds));
    }
    Optional<Human> human = identities.people().check(form.text("name"), form.text("password"));
    if (human.isEmpty()) {
      throttle.failed(byName);
      throttle.failed(byAddress);
      return form(401, "Name and password do not fit together.", next);
    }
    throttle.succeeded(byName);
    throttle.succeeded(byAddress);
    return open(human.get().id(), next);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** {@code GET /sign-in/link?code=…}; a look at the head alone does not use the link up. */
  Reply byLink(Incoming request) {
    if (request.method().equals("HEAD")) {
      throw Problem.of(405, "method-not-allowed", "Wrong method", "open the link in a browser");
    }
    return request
        .query("code")
        .flatMap(identities.sessions()::redeem)
        .flatMap(identities.people()::find)
        .map(human -> open(human.id(), "/"))
        .orElseGet(
            () ->
                form(
                    401,
                    "This link was used already or is too old. Sign in with your password, or start"
                        + " Holdpoint again for a new link.",
                    "/"));
  }

  private Reply open(String person, String next) {
    String id = identities.sessions().open(person).id();
    return Reply.seeOther(next).with("Set-Cookie", cookie(id));
  }

  private String cookie(String value) {
    return Porter.COOKIE
        + "="
        + value
        + "; Path=/; HttpOnly; SameSite=Strict"
        + (frame.isSecure() ? "; Secure" : "");
  }

  Reply signOut(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          frame.porter().checkCsrf(visitor, same.form().text("csrf"));
          same.cookie(Porter.COOKIE).ifPresent(identities.sessions()::close);
          return Reply.seeOther("/sign-in").with("Set-Cookie", cookie("") + "; Max-Age=0");
        });
  }
}
