package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Headers;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.FileWrites;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.PathKind;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code curl}: one request per address, with the method that its options ask for. */
final class CurlProgram implements Program {
  private static final String[] DATA = {
    "-d", "--data", "--data-raw", "--data-binary", "--data-urlencode", "--data-ascii", "--json"
  };
  private static final String[] FORM = {"-F", "--form", "--form-string"};
  private static final Set<String> VALUED =
      Set.of(
          "-d",
          "--data",
          "--data-raw",
          "--data-binary",
          "--data-urlencode",
          "--data-ascii",
          "--json",
          "-F",
          "--form",
          "--form-string",
          "-X",
          "--request",
          "-H",
          "--header",
          "-u",
          "--user",
          "-o",
          "--output",
          "-T",
          "--upload-file",
          "-K",
          "--config",
          "-x",
          "--proxy",
          "--url",
          "-b",
          "--cookie",
          "-c",
          "--cookie-jar",
          "-A",
          "--user-agent",
          "-e",
          "--referer",
          "-w",
          "--write-out",
          "-m",
          "--max-time",
          "--connect-timeout",
          "--retry",
          "--retry-delay",
          "--retry-max-time",
          "--cacert",
          "--capath",
          "-E",
          "--cert",
          "--key",
          "--resolve",
          "--connect-to",
          "-r",
          "--range",
          "-Y",
          "-y",
          "-z",
          "-C",
          "--limit-rate",
          "-D",
          "--dump-header",
          "--aws-sigv4",
          "--oauth2-bearer",
          "--unix-socket",
          "--interface",
          "-Q",
          "--quote",
          "--max-redirs",
          "--output-dir",
          "--url-query",
          "--trace",
          "--stderr",
          "-P",
          "-t",
          "--ciphers",
          "--cert-type",
          "--key-type",
          "--pass",
          "--proxy-user",
          "-U",
          "--noproxy",
          "--rate",
          "--etag-save",
          "--etag-compare",
          "--netrc-file",
          "--variable",
          "--tls-max");

  private final WebRequests web;

  CurlProgram(WebRequests web) {
    this.web = web;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    Options options = Options.of(call.arguments(), VALUED, Options.Style.GNU);
    if (options.has("--help", "-h", "--version", "-V", "-M")) {
      session.add(Actions.read("curl", "curl", "asks for help only"));
      return Stream.OPAQUE;
    }
    if (options.has("-K", "--config", "-Q", "--quote", "--next", "-:")
        || options.open() && options.operands().size() > 1) {
      session.add(Actions.unknown("curl", "curl", "its requests are not all in the line"));
      return Stream.OPAQUE;
    }
    options.values("-o", "--output", "-D", "--dump-header", "-c", "--cookie-jar").stream()
        .filter(file -> !file.is("-"))
        .forEach(file -> session.add(FileWrites.of("curl", "curl -o", file, false)));
    var addresses = new ArrayList<>(options.values("--url"));
    addresses.addAll(options.operands());
    for (Argument address : addresses) {
      web.send(request(address, options, session), session);
    }
    if (addresses.isEmpty()) {
      session.add(Actions.unknown("curl", "curl", "no address"));
    }
    return Stream.OPAQUE;
  }

  private static WebRequests.Request request(Argument address, Options options, Session session) {
    List<Argument> data = options.values(DATA);
    boolean queried = options.has("-G", "--get");
    Body body = queried ? Body.NONE : body(data, options, session);
    Argument url = queried && !data.isEmpty() ? queried(address, data) : address;
    Argument method = options.value("-X", "--request").orElse(Argument.of(usual(options)));
    if (!method.literal()) {
      return new WebRequests.Request("curl", "COMPUTED", Argument.unknown("$"), Headers.NONE, body);
    }
    return new WebRequests.Request("curl", method.text(), url, headers(options), body);
  }

  private static String usual(Options options) {
    if (options.has("-I", "--head")) {
      return "HEAD";
    }
    if (options.has("-G", "--get")) {
      return "GET";
    }
    if (options.has("-T", "--upload-file")) {
      return "PUT";
    }
    return options.has(DATA) || options.has(FORM) ? "POST" : "GET";
  }

  private static Argument queried(Argument address, List<Argument> data) {
    String join = address.text().contains("?") ? "&" : "?";
    boolean literal = address.literal() && data.stream().allMatch(Argument::literal);
    return new Argument(address.text() + join + joined(data), literal, false);
  }

  private static String joined(List<Argument> data) {
    return String.join("&", data.stream().map(Argument::text).toList());
  }

  private static Body body(List<Argument> data, Options options, Session session) {
    boolean foreign =
        options.has("-T", "--upload-file")
            || options.has(FORM)
            || data.stream().anyMatch(d -> !d.literal() || d.text().matches("@.*"));
    var files = new ArrayList<>(options.values("-T", "--upload-file"));
    files.addAll(data);
    files.addAll(options.values(FORM));
    for (Argument file : files) {
      String path = file.text().replaceFirst("^[^@]*@", "").replaceFirst(";.*", "");
      if (file.text().contains("@") && PathKind.of(path) == PathKind.SECRET) {
        session.add(
            Actions.of(
                "curl", "curl", Effect.DISCLOSE, List.of(Actions.file(path)), "sends a secret"));
      }
    }
    if (foreign) {
      session.partial();
      return Body.UNREAD;
    }
    return data.isEmpty() ? Body.NONE : Body.of(joined(data));
  }

  private static Headers headers(Options options) {
    var fields = new ArrayList<Headers.Field>();
    for (Argument header : options.values("-H", "--header")) {
      int colon = header.text().indexOf(':');
      if (colon > 0) {
        fields.add(
            new Headers.Field(
                header.text().substring(0, colon), header.text().substring(colon + 1).strip()));
      }
    }
    var made = new Headers(fields);
    Optional<String> type = made.first("content-type");
    boolean data = options.has(DATA) && !options.has("-G", "--get");
    if (type.isEmpty() && data) {
      String usual =
          options.has("--json") ? "application/json" : "application/x-www-form-urlencoded";
      fields.add(new Headers.Field("Content-Type", usual));
    }
    return new Headers(fields);
  }
}
