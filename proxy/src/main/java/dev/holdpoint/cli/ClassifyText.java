package dev.holdpoint.cli;

import dev.holdpoint.action.Value;
import java.util.List;

/** One answer of {@code holdpoint classify} for people. */
final class ClassifyText {
  private ClassifyText() {}

  static void print(Screen screen, Value.Fields answer) {
    String decision = answer.text("decision").orElse("?");
    Screen.Ink ink =
        switch (decision) {
          case "allow" -> Screen.Ink.GOOD;
          case "hold" -> Screen.Ink.WARN;
          default -> Screen.Ink.BAD;
        };
    screen.line(
        screen.paint(ink, decision)
            + "  "
            + answer.text("class").orElse("?")
            + ", understood "
            + understood(answer.text("completeness").orElse("none")));
    for (Value action : items(answer, "actions")) {
      if (action instanceof Value.Fields fields) {
        screen.line("  " + Screen.inert(action(fields)));
      }
    }
    section(screen, "Rules", answer, "rules");
    section(screen, "Steps", answer, "steps");
  }

  private static String understood(String completeness) {
    return switch (completeness) {
      case "full" -> "in full";
      case "partial" -> "in part";
      default -> "not at all";
    };
  }

  private static String action(Value.Fields action) {
    var text = new StringBuilder(action.text("effect").orElse("?"));
    text.append("  ").append(action.text("system").orElse("?"));
    String service = action.text("service").orElse("");
    text.append(service.isEmpty() ? " " : " " + service + ":");
    text.append(action.text("operation").orElse(""));
    for (Value target : items(action, "targets")) {
      if (target instanceof Value.Fields fields) {
        text.append("  ").append(fields.text("kind").orElse("")).append(' ');
        text.append(fields.text("id").orElse(""));
      }
    }
    return text.toString();
  }

  private static void section(Screen screen, String title, Value.Fields answer, String name) {
    List<Value> items = items(answer, name);
    if (items.isEmpty()) {
      return;
    }
    screen.line(Screen.Ink.STRONG, title);
    for (Value item : items) {
      String text =
          switch (item) {
            case Value.Text(String plain) -> plain;
            case Value.Fields rule ->
                rule.text("id").orElse("") + ": " + rule.text("because").orElse("");
            case Value.Items i -> "";
            case Value.Number n -> "";
            case Value.Flag f -> "";
            case Value.Nothing n -> "";
          };
      screen.line("  " + Screen.inert(text));
    }
  }

  private static List<Value> items(Value.Fields fields, String name) {
    return fields.get(name).orElse(Value.NOTHING) instanceof Value.Items(var items)
        ? items
        : List.of();
  }
}
