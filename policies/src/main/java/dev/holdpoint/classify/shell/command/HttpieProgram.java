package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Headers;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.FileWrites;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** HTTPie and its likes: {@code http [METHOD] URL [ITEM...]}. */
final class HttpieProgram implements Program {
  private static final Set<String> VALUED =
      Set.of(
          "-a",
          "--auth",
          "-A",
          "--auth-type",
          "-o",
          "--output",
          "--raw",
          "--session",
          "--timeout",
          "--verify",
          "--cert",
          "--cert-key",
          "--proxy",
          "-p",
          "--print",
          "-s",
          "--style",
          "--boundary");

  private final WebRequests web;

  HttpieProgram(WebRequests web) {
    this.web = web;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    Options options = Options.of(call.arguments(), VALUED, Options.Style.GNU);
    if (Harmless.asksForHelp(call.arguments(), options) || options.operands().isEmpty()) {
      session.add(Actions.read(call.name(), call.name(), "asks for help only"));
      return Stream.OPAQUE;
    }
    options
        .values("-o", "--output")
        .forEach(file -> session.add(FileWrites.of(call.name(), call.name(), file, false)));
    boolean named =
        options.word(0).filter(word -> word.matches("[A-Za-z]+")).isPresent()
            && options.operands().size() > 1;
    List<Argument> items = options.from(named ? 2 : 1);
    boolean data =
        call.input() instanceof Stream.Known
            || options.has("--raw")
            || items.stream().anyMatch(HttpieProgram::carries);
    String method = named ? options.word(0).get() : data ? "POST" : "GET";
    Argument url = options.operands().get(named ? 1 : 0);
    String address = url.text().startsWith(":") ? "localhost" + local(url.text()) : url.text();
    var full = new Argument(address, url.literal(), false);
    Body body = data ? Body.UNREAD : Body.NONE;
    web.send(new WebRequests.Request(call.name(), method, full, headers(items), body), session);
    return Stream.OPAQUE;
  }

  /** {@code :3000/x} and {@code :/x} mean this machine. */
  private static String local(String address) {
    return address.startsWith(":/") ? address.substring(1) : address;
  }

  private static boolean carries(Argument item) {
    return !item.literal() || item.text().matches("(?s)[^:=@]+(=|:=|@|=@|:=@)[^=].*");
  }

  private static Headers headers(List<Argument> items) {
    var fields = new ArrayList<Headers.Field>();
    for (Argument item : items) {
      if (item.text().matches("[A-Za-z-]+:[^=].*")) {
        String[] both = item.text().split(":", 2);
        fields.add(new Headers.Field(both[0], both[1]));
      }
    }
    return new Headers(fields);
  }
}
