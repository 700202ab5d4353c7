package dev.holdpoint.console;

import dev.holdpoint.action.Value;
import java.util.List;

/** One thing that is hit, as the table of a card shows it. */
public record TargetRow(
    String kind,
    String id,
    boolean mixesScripts,
    String operation,
    String where,
    String environment,
    String tier,
    String owner,
    String dependents) {

  static List<TargetRow> of(FactsReader facts) {
    return facts.objects("actions").stream()
        .flatMap(
            action ->
                action.objects("targets").stream().map(target -> row(operation(action), target)))
        .toList();
  }

  static String operation(FactsReader action) {
    String service = action.text("service");
    return (service.isEmpty() ? action.text("system") : service) + " " + action.text("operation");
  }

  private static TargetRow row(String operation, FactsReader target) {
    String id = target.text("id");
    String environment = target.text("environment");
    boolean unmapped = target.text("mapped").equals("no");
    return new TargetRow(
        Visible.line(target.text("kind")),
        Visible.line(id.equals("*") ? "* (all of them)" : id),
        Visible.mixesScripts(id),
        Visible.line(operation),
        Visible.line(scope(target.object("scope").fields())),
        Visible.line(unmapped ? environment + " (not mapped)" : environment),
        target.number("tier").map(String::valueOf).orElse("unknown"),
        Visible.line(target.text("owner")),
        Visible.line(String.join(", ", target.texts("dependents"))));
  }

  private static String scope(Value.Fields scope) {
    var read = new FactsReader(scope);
    return String.join(
        ", ", scope.fields().keySet().stream().map(name -> name + " " + read.text(name)).toList());
  }
}
