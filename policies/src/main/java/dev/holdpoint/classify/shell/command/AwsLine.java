package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line for the AWS client, taken apart.
 *
 * @param words service, command and operands
 * @param options by name without dashes; each with the words up to the next option
 */
record AwsLine(List<Argument> words, Map<String, List<Argument>> options) {
  private static final Set<String> CLIENT =
      Set.of(
          "region",
          "profile",
          "output",
          "query",
          "endpoint-url",
          "color",
          "ca-bundle",
          "debug",
          "cli-read-timeout",
          "cli-connect-timeout",
          "cli-binary-format",
          "page-size",
          "max-items",
          "starting-token",
          "no-verify-ssl",
          "no-paginate",
          "no-sign-request",
          "no-cli-pager",
          "cli-auto-prompt",
          "no-cli-auto-prompt",
          "version",
          "cli-input-json",
          "cli-input-yaml",
          "generate-cli-skeleton",
          "dryrun");
  private static final Set<String> ALONE =
      Set.of(
          "debug",
          "no-verify-ssl",
          "no-paginate",
          "no-sign-request",
          "no-cli-pager",
          "dryrun",
          "recursive",
          "quiet",
          "force",
          "delete",
          "only-show-errors",
          "no-cli-auto-prompt",
          "version",
          "cli-auto-prompt",
          "exact-timestamps",
          "size-only",
          "follow-symlinks",
          "no-progress");

  static AwsLine of(List<Argument> arguments) {
    var words = new ArrayList<Argument>();
    var options = new LinkedHashMap<String, List<Argument>>();
    List<Argument> open = words;
    for (Argument argument : arguments) {
      if (argument.text().matches("(?s)--[a-z].*")) {
        String[] both = argument.text().substring(2).split("=", 2);
        var values = new ArrayList<Argument>();
        if (both.length == 2) {
          values.add(new Argument(both[1], argument.literal(), argument.pattern()));
        }
        options.put(both[0], values);
        open = both.length == 2 || ALONE.contains(both[0]) ? words : values;
      } else {
        open.add(argument);
        open = single(options, open) ? words : open;
      }
    }
    return new AwsLine(words, options);
  }

  /** Options of the client itself take one value; what follows is a word again. */
  private static boolean single(Map<String, List<Argument>> options, List<Argument> open) {
    return CLIENT.stream().anyMatch(name -> options.get(name) == open);
  }

  String service() {
    return words.isEmpty() ? "" : words.getFirst().text();
  }

  String command() {
    return words.size() < 2 ? "" : words.get(1).text();
  }

  String spoken() {
    return ("aws " + service() + " " + command()).strip();
  }

  List<Argument> operands() {
    return words.size() < 3 ? List.of() : words.subList(2, words.size());
  }

  boolean computed() {
    return words.stream().limit(2).anyMatch(word -> !word.literal())
        || words.stream().anyMatch(Argument::anything);
  }

  boolean literal() {
    return words.stream().allMatch(Argument::literal)
        && options.values().stream().flatMap(List::stream).allMatch(AwsLine::known)
        && !options.containsKey("cli-input-yaml");
  }

  private static boolean known(Argument value) {
    return value.literal() && !value.text().matches("fileb?://.*");
  }

  boolean asks() {
    boolean help =
        words.stream().skip(words.isEmpty() ? 0 : words.size() - 1).anyMatch(w -> w.is("help"));
    return words.isEmpty() || help || options.containsKey("generate-cli-skeleton");
  }

  boolean flag(String name) {
    return options.containsKey(name) && !options.containsKey("no-" + name);
  }

  Optional<String> region() {
    return Optional.ofNullable(options.get("region"))
        .flatMap(values -> values.stream().findFirst())
        .map(Argument::text);
  }

  /** The request's parameters, by option name. */
  Value.Fields parameters() {
    var fields = new java.util.TreeMap<String, Value>();
    input().fields().forEach(fields::put);
    options.forEach(
        (name, values) -> {
          if (CLIENT.contains(name)) {
            return;
          }
          if (values.isEmpty()) {
            boolean off = name.startsWith("no-");
            fields.put(off ? name.substring(3) : name, Value.of(!off));
          } else {
            fields.put(name, AwsProgram.value(values));
          }
        });
    return new Value.Fields(fields);
  }

  private Value.Fields input() {
    List<Argument> json = options.getOrDefault("cli-input-json", List.of());
    if (json.size() != 1 || !known(json.getFirst())) {
      return Value.Fields.NONE;
    }
    try {
      return StrictJson.readObject(json.getFirst().text());
    } catch (JsonFault unreadable) {
      return Value.Fields.NONE;
    }
  }
}
