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
import java.util.Optional;
import java.util.Set;

/** {@code wget}: a request per address, and a file per answer. */
final class WgetProgram implements Program {
  private static final Set<String> VALUED =
      Set.of(
          "-O",
          "--output-document",
          "-o",
          "-a",
          "-P",
          "--directory-prefix",
          "--method",
          "--post-data",
          "--post-file",
          "--body-data",
          "--body-file",
          "--header",
          "-U",
          "-e",
          "--execute",
          "-i",
          "--input-file",
          "-t",
          "-T",
          "-w",
          "-Q",
          "-D",
          "-A",
          "-R",
          "-l",
          "--user",
          "--password");

  private final WebRequests web;

  WgetProgram(WebRequests web) {
    this.web = web;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    Options options = Options.of(call.arguments(), VALUED, Options.Style.GNU);
    if (Harmless.asksForHelp(call.arguments(), options)) {
      session.add(Actions.read("wget", "wget", "asks for help only"));
      return Stream.OPAQUE;
    }
    if (options.has("-i", "--input-file", "-e", "--execute", "--use-askpass")
        || options.operands().isEmpty()) {
      session.add(Actions.unknown("wget", "wget", "its requests are not all in the line"));
      return Stream.OPAQUE;
    }
    Optional<Argument> file = options.value("-O", "--output-document");
    session.add(FileWrites.of("wget", "wget", file.orElse(Argument.of("./download")), false));
    boolean posts = options.has("--post-data", "--post-file");
    Argument method = options.value("--method").orElse(Argument.of(posts ? "POST" : "GET"));
    Body body =
        options
            .value("--post-data", "--body-data")
            .filter(Argument::literal)
            .map(data -> Body.of(data.text()))
            .orElse(posts || options.has("--body-file") ? Body.UNREAD : Body.NONE);
    for (Argument address : options.operands()) {
      Argument url = method.literal() ? address : Argument.unknown("$");
      web.send(new WebRequests.Request("wget", method.text(), url, Headers.NONE, body), session);
    }
    return Stream.OPAQUE;
  }
}
