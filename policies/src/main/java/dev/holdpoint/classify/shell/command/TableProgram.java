package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
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
import java.util.Map;
import java.util.Optional;

/** A program that a table describes. */
final class TableProgram implements Program {
  private final Table table;

  TableProgram(Table table) {
    this.table = table;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    Options options = Options.of(call.arguments(), table.valued(), table.style());
    if (!options.literal()) {
      session.partial();
    }
    if (!table.traits().contains("no-help") && Harmless.asksForHelp(call.arguments(), options)) {
      session.add(Actions.read(call.name(), operation(call, options, 1), "asks for help only"));
      return Stream.OPAQUE;
    }
    Optional<Rule> rule = table.decide(options);
    if (rule.isEmpty()) {
      byVerb(call, options, session);
      return Stream.OPAQUE;
    }
    String operation = operation(call, options, rule.get().path().size());
    judge(rule.get(), operation, options, session);
    return Stream.OPAQUE;
  }

  private void judge(Rule rule, String operation, Options options, Session session) {
    String name = table.names().getFirst();
    List<Argument> operands = options.from(rule.path().size());
    var meaning = rule.meaning();
    if (meaning.local() && harmfulTask(rule, operands)) {
      session.add(Actions.unknown(name, operation, "a task whose name speaks of harm"));
    } else if (meaning.local()) {
      session.add(Actions.localCode(name, operation, "runs the project's own code"));
    } else if (table.traits().contains("writes") && meaning.effect() == Effect.UPDATE) {
      files(name, operation, operands, session);
    } else {
      boolean discloses = meaning.effect() == Effect.READ && disclosed(operands);
      Effect effect = discloses ? Effect.DISCLOSE : meaning.effect();
      session.add(
          Actions.of(name, operation, effect, targets(operands), "table: " + effect.word()));
    }
  }

  /** Tasks of a project are its own code, but {@code make destroy-prod} says what it is about. */
  private boolean harmfulTask(Rule rule, List<Argument> operands) {
    boolean runs = rule.path().isEmpty() || rule.path().getFirst().contains("run");
    return table.traits().contains("tasks")
        && runs
        && operands.stream()
            .map(Argument::text)
            .filter(task -> !task.matches("clean|cleanup|.*[:_-]clean|clean[:_-].*|\\w+=.*"))
            .anyMatch(OwnScripts::speaksOfHarm);
  }

  /** The last operand is written, or all are; the others are read. */
  private void files(String name, String operation, List<Argument> operands, Session session) {
    boolean onlyLast = table.traits().contains("last") && operands.size() > 1;
    int from = onlyLast ? operands.size() - 1 : 0;
    if (onlyLast && disclosed(operands.subList(0, from))) {
      session.add(
          Actions.of(
              name,
              operation,
              Effect.DISCLOSE,
              targets(operands.subList(0, from)),
              "reads a secret"));
    }
    for (Argument operand : operands.subList(from, operands.size())) {
      session.add(FileWrites.of(name, operation, operand, table.traits().contains("append")));
    }
    if (operands.isEmpty()) {
      session.add(Actions.of(name, operation, Effect.UPDATE, List.of(), "table: update"));
    }
  }

  private boolean disclosed(List<Argument> operands) {
    return table.traits().contains("reads")
        && operands.stream().anyMatch(o -> PathKind.of(o.text()) == PathKind.SECRET);
  }

  private List<Target> targets(List<Argument> operands) {
    if (table.kind().isEmpty()) {
      return List.of();
    }
    var targets = new ArrayList<Target>();
    for (Argument operand : operands) {
      targets.add(Target.of(table.kind(), operand.text(), scope()));
    }
    return targets;
  }

  private Map<String, String> scope() {
    return table.traits().contains("local") ? Actions.LOCAL : Map.of();
  }

  private String operation(Invocation call, Options options, int words) {
    var spoken = new StringBuilder(call.name());
    for (int i = 0; i < words; i++) {
      options.word(i).ifPresent(word -> spoken.append(' ').append(word));
    }
    return spoken.toString();
  }

  private void byVerb(Invocation call, Options options, Session session) {
    if (table.traits().contains("verbs")) {
      UnknownProgram.byVerbs(call, options, session);
    } else {
      session.add(
          Actions.unknown(call.name(), operation(call, options, 1), "no table knows this use"));
    }
  }
}
