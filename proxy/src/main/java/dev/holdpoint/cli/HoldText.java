package dev.holdpoint.cli;

import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Optional;

/** Holds as text for a terminal; foreign text is made inert. */
final class HoldText {
  private HoldText() {}

  static List<Value> items(Value.Fields fields, String name) {
    return fields.get(name).orElse(Value.NOTHING) instanceof Value.Items(var items)
        ? items
        : List.of();
  }

  static void row(Screen screen, Value hold) {
    if (hold instanceof Value.Fields fields) {
      screen.line(
          fields.text("id").orElse("?")
              + "  "
              + screen.paint(Screen.Ink.WARN, fields.text("state").orElse("?"))
              + "  "
              + approvals(fields)
              + "  "
              + Screen.inert(fields.text("sentence").orElse("")));
    }
  }

  static void card(Screen screen, Value.Fields hold) {
    screen.line(Screen.Ink.STRONG, Screen.inert(hold.text("sentence").orElse("")));
    line(screen, "hold", hold.text("id"));
    line(screen, "state", hold.text("state"));
    line(screen, "approvals", Optional.of(approvals(hold)));
    line(screen, "expires", hold.text("expires"));
    for (Value rule : items(hold, "rules")) {
      if (rule instanceof Value.Fields one) {
        line(
            screen,
            "rule",
            Optional.of(one.text("id").orElse("") + ": " + one.text("because").orElse("")));
      }
    }
    if (hold.get("blastRadius").orElse(Value.NOTHING) instanceof Value.Fields radius) {
      line(screen, "undo", radius.text("reversibility"));
      for (Value statement : items(radius, "evidence")) {
        if (statement instanceof Value.Text(String text)) {
          line(screen, "fact", Optional.of(text));
        }
      }
    }
    line(screen, "claim", hold.text("reason").map(claim -> "the agent says: " + claim));
  }

  private static void line(Screen screen, String name, Optional<String> value) {
    value.ifPresent(text -> screen.line(String.format("  %-10s %s", name, Screen.inert(text))));
  }

  private static String approvals(Value.Fields hold) {
    return hold.get("approvals").orElse(Value.NOTHING) instanceof Value.Fields count
        ? number(count, "have") + " of " + number(count, "need")
        : "?";
  }

  private static String number(Value.Fields fields, String name) {
    return fields.get(name).orElse(Value.NOTHING) instanceof Value.Number(var number)
        ? number.toPlainString()
        : "?";
  }
}
