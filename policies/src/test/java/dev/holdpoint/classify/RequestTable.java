package dev.holdpoint.classify;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of requests and what they are, one a block of lines:
 *
 * <pre>
 * METHOD https://host/path?query
 * Header: value
 * {body on one line that does not look like a header}
 * => effect service:operation kind=id,... count [reversibility]   or   => ambiguous|unrecognized
 * </pre>
 */
final class RequestTable {
  private RequestTable() {}

  /** One block. */
  record Row(int line, HttpCall call, String expected) {
    @Override
    public String toString() {
      return "line " + line + ": " + call.method() + " " + call.authority() + call.target();
    }
  }

  static Stream<Row> rows(String resource) {
    try (var in = RequestTable.class.getResourceAsStream(resource)) {
      var rows = new ArrayList<Row>();
      var block = new ArrayList<String>();
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (line.startsWith("=> ")) {
          rows.add(new Row(number, call(block), line.substring(3).strip()));
          block.clear();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          block.add(line.strip());
        }
      }
      return rows.stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static HttpCall call(List<String> block) {
    String[] first = block.get(0).split(" ", 2);
    String url = first[1].substring("https://".length());
    int slash = url.indexOf('/');
    String target = url.substring(slash);
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    var headers = new ArrayList<Headers.Field>();
    var body = new ArrayList<String>();
    for (String line : block.subList(1, block.size())) {
      if (body.isEmpty() && line.matches("[A-Za-z0-9-]+: .*")) {
        String[] field = line.split(": ", 2);
        headers.add(new Headers.Field(field[0], field[1]));
      } else {
        body.add(line);
      }
    }
    String host = url.substring(0, slash);
    Optional<String> api =
        host.startsWith("route-") ? Optional.of(host.substring(6)) : Optional.empty();
    return new HttpCall(
        first[0], host, path, query, new Headers(headers), Body.of(String.join("\n", body)), api);
  }

  /** The answer in the table's words. */
  static String spoken(Classification classification) {
    return switch (classification) {
      case Classification.Ambiguous a -> "ambiguous";
      case Classification.Unrecognized u -> "unrecognized";
      case Classification.Recognized r -> spoken(r.actions().get(0));
    };
  }

  private static String spoken(Action action) {
    String targets =
        action.targets().stream()
            .map(target -> target.kind() + "=" + target.id())
            .collect(Collectors.joining(","));
    return String.join(
        " ",
        action.effect().word(),
        action.spoken(),
        targets.isEmpty() ? "-" : targets,
        action.count().spoken().replace(' ', '-'),
        action.undo().reversibility().word());
  }
}
