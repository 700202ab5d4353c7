package dev.holdpoint.console;

import dev.holdpoint.action.Mode;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/** Renders pages and knows who looks at them. */
final class Frame {
  /** Read before a page reads anything, so that no change falls between page and event stream. */
  private static final ScopedValue<Long> SEEN = ScopedValue.newInstance();

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Frame.class.getClassLoader(), "dev.holdpoint.pages");
  private final ConsoleSettings settings;
  private final ConsolePorts ports;
  private final Porter porter;
  private final LongSupplier changes;

  /**
   * @param changes how many changes of the queue there were
   */
  Frame(ConsoleSettings settings, ConsolePorts ports, LongSupplier changes) {
    this.settings = settings;
    this.ports = ports;
    this.porter = new Porter(ports.identities());
    this.changes = changes;
  }

  /** Runs a page for whoever is signed in; others are sent to sign in first. */
  Reply signedIn(Incoming request, BiFunction<Visitor, Incoming, Reply> page) {
    if (request.bearer().isPresent()) {
      return page.apply(porter.visitor(request), request);
    }
    Optional<Visitor> visitor = porter.bySession(request);
    if (visitor.isPresent()) {
      return ScopedValue.where(SEEN, changes.getAsLong())
          .call(() -> page.apply(visitor.get(), request));
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      throw Problem.of(
          401, "not-signed-in", "You are not signed in any more", "sign in, then decide again");
    }
    return Reply.seeOther("/sign-in?next=" + (Next.isSafe(request.path()) ? request.path() : "/"));
  }

  Porter porter() {
    return porter;
  }

  boolean isSecure() {
    return settings.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
  }

  Page page(String title, String active, Optional<Visitor> visitor) {
    return new Page(
        title,
        active,
        visitor.map(one -> one.human().id()).orElse(""),
        visitor.map(Visitor::csrf).orElse(""),
        settings.banner().orElse(""),
        ports.condition().mode().get() == Mode.SHADOW,
        "",
        "",
        SEEN.orElse(0L));
  }

  /** Renders a template; {@code page} is always among its parameters. */
  Reply render(int status, String template, Page page, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("page", page);
    var out = new StringOutput(16_384);
    templates.render(template + ".jte", all, out);
    return Reply.text(status, "text/html", out.toString());
  }

  /** A refusal in plain words. */
  Reply problem(Incoming request, Problem problem) {
    Page page = page(problem.title(), "", porter.bySession(request));
    return render(
        problem.status(), "problem", page, Map.of("detail", Visible.line(problem.detail())));
  }
}
