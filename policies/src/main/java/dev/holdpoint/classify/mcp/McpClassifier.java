package dev.holdpoint.classify.mcp;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.spi.CallClassifier;
import dev.holdpoint.classify.tool.ToolWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a tool call of the Model Context Protocol would do. */
public final class McpClassifier implements CallClassifier<McpCall> {
  private static final Set<String> STATEMENTS = Set.of("sql", "query", "statement");
  private static final Set<String> LINES = Set.of("command", "cmd", "script");

  private final CallClassifier<ShellCall> shell;
  private final CallClassifier<SqlCall> sql;

  /** Tools that take a shell line or a statement are judged by what is in it. */
  public McpClassifier(CallClassifier<ShellCall> shell, CallClassifier<SqlCall> sql) {
    this.shell = shell;
    this.sql = sql;
  }

  @Override
  public Classification classify(McpCall call) {
    var actions = new ArrayList<Action>();
    ToolWords words = ToolWords.of(call.tool(), call.description().orElse(""));
    Effect said = words.effect();
    Effect effect = worse(said, claimed(call.annotations()));
    Optional<Classification> inner = inner(call);
    boolean runs = said == Effect.EXECUTE || said == Effect.UNKNOWN || said == Effect.READ;
    if (inner.isPresent() && runs) {
      actions.addAll(inner.get().actionsOrUnknown());
    } else {
      actions.add(action(call, effect, words.reason()));
    }
    return new Classification.Recognized(actions, Completeness.PARTIAL, "");
  }

  /** The publisher's hints: only those that make it worse count. */
  private static Effect claimed(Value.Fields annotations) {
    boolean destroys = annotations.get("destructiveHint").equals(Optional.of(Value.of(true)));
    boolean readOnly = annotations.get("readOnlyHint").equals(Optional.of(Value.of(true)));
    boolean writes = annotations.get("readOnlyHint").equals(Optional.of(Value.of(false)));
    if (destroys && !readOnly) {
      return Effect.UNKNOWN;
    }
    return writes ? Effect.UPDATE : Effect.READ;
  }

  /** A tool that calls itself destructive is held unless its words already say what it does. */
  private static Effect worse(Effect said, Effect claimed) {
    if (claimed == Effect.UNKNOWN) {
      return said.callClass() == CallClass.READ || said.callClass() == CallClass.WRITE
          ? Effect.REPLACE
          : said;
    }
    return claimed == Effect.UPDATE && !said.mutates() ? Effect.UPDATE : said;
  }

  private Optional<Classification> inner(McpCall call) {
    for (Map.Entry<String, Value> argument : call.arguments().fields().entrySet()) {
      if (!(argument.getValue() instanceof Value.Text(String text))) {
        continue;
      }
      String name = argument.getKey().toLowerCase(java.util.Locale.ROOT);
      if (LINES.contains(name)) {
        return Optional.of(shell.classify(new ShellCall(text, Optional.empty())));
      }
      if (STATEMENTS.contains(name) && text.strip().matches("(?s)[A-Za-z(/-].*\\s.*")) {
        Classification answer = sql.classify(new SqlCall(text, Optional.empty()));
        boolean statement = answer.callClass() != CallClass.UNKNOWN || name.equals("sql");
        if (statement) {
          return Optional.of(answer);
        }
      }
    }
    return Optional.empty();
  }

  private static Action action(McpCall call, Effect effect, String reason) {
    return new Action(
        "mcp",
        call.server(),
        call.tool(),
        effect,
        targets(call),
        effect.mutates() ? Count.UNKNOWN : Count.NONE,
        call.arguments(),
        effect.mutates() ? Undo.UNKNOWN : Undo.NOT_NEEDED,
        List.of(reason));
  }

  private static List<Target> targets(McpCall call) {
    var targets = new ArrayList<Target>();
    call.arguments()
        .fields()
        .forEach(
            (name, value) -> {
              boolean names =
                  name.matches("(?i)(.*[_-])?(id|name|path|uri|url)|.*(Id|Name|Path)|repo|owner");
              if (names && value instanceof Value.Text(String text)) {
                targets.add(Target.of(name, text));
              }
            });
    return targets;
  }
}
