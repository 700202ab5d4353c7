package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads the command tables; their language is described in {@code files.txt}. */
final class TableText {
  private final List<Table> done = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> valued = new HashSet<>();
  private final Set<String> traits = new HashSet<>();
  private List<String> names = List.of();
  private String kind = "";

  private TableText() {}

  static List<Table> load(String resource) {
    return read(text(resource));
  }

  /** Rows of words, for tables of another shape. */
  static List<List<String>> rows(String resource) {
    return text(resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }

  private static String text(String resource) {
    try (var in = TableText.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static List<Table> read(String text) {
    var reader = new TableText();
    text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .forEach(reader::line);
    reader.finish();
    return reader.done;
  }

  private void line(String line) {
    int space = (line + " ").indexOf(' ');
    String head = line.substring(0, space);
    String rest = line.substring(space).strip();
    switch (head) {
      case "program" -> {
        finish();
        names = List.of(rest.split("\\s+"));
      }
      case "kind" -> kind = rest;
      case "is" -> traits.addAll(List.of(rest.split("\\s+")));
      case "values" -> valued.addAll(List.of(rest.split("\\s+")));
      default -> rules(head, rest);
    }
  }

  private void finish() {
    if (!names.isEmpty()) {
      done.add(new Table(names, kind, traits, valued, rules));
    }
    names = List.of();
    kind = "";
    rules.clear();
    valued.clear();
    traits.clear();
  }

  private void rules(String head, String patterns) {
    boolean local = head.equals("run");
    Effect effect = local ? Effect.EXECUTE : Effect.valueOf(head.toUpperCase(Locale.ROOT));
    for (String pattern : patterns.split(",", -1)) {
      rules.add(rule(new Rule.Meaning(effect, local), pattern.strip()));
    }
  }

  private static Rule rule(Rule.Meaning meaning, String pattern) {
    var path = new ArrayList<Set<String>>();
    var present = new ArrayList<Set<String>>();
    var absent = new HashSet<String>();
    boolean more = false;
    for (String token : pattern.split("\\s+")) {
      if (token.startsWith("!")) {
        absent.addAll(List.of(token.substring(1).split("\\|")));
      } else if (token.startsWith("-")) {
        present.add(Set.of(token.split("\\|")));
      } else if (token.equals("*")) {
        more = true;
      } else if (!token.isEmpty()) {
        path.add(Set.of(token.split("\\|")));
      }
    }
    return new Rule(meaning, path, present, absent, more);
  }
}
