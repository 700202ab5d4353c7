package dev.holdpoint.cli;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledger entries as one line each. */
final class LedgerText {
  private LedgerText() {}

  /** The last entries that belong to that call or hold, oldest first; checkpoints are left out. */
  static Collection<Value.Fields> last(
      Stream<String> lines, int most, Optional<String> call, Optional<String> hold) {
    var kept = new ArrayDeque<Value.Fields>();
    lines.forEach(
        line -> {
          Value.Fields entry = read(line);
          boolean belongs =
              call.map(id -> entry.text("call").equals(Optional.of(id))).orElse(true)
                  && hold.map(id -> entry.text("hold").equals(Optional.of(id))).orElse(true);
          if (belongs && entry.text("kind").isPresent()) {
            kept.addLast(entry);
            if (kept.size() > Math.max(1, most)) {
              kept.removeFirst();
            }
          }
        });
    return kept;
  }

  private static Value.Fields read(String line) {
    try {
      return StrictJson.readObject(line);
    } catch (JsonFault broken) {
      return Value.Fields.NONE.with("kind", "unreadable line; run `holdpoint ledger verify`");
    }
  }

  static String line(Value.Fields entry) {
    var text = new StringBuilder();
    text.append(
        String.format(
            "%6s  %s  %-14s",
            entry.get("index").orElse(Value.NOTHING) instanceof Value.Number(var index)
                ? index.toPlainString()
                : "",
            entry.text("time").orElse(""),
            entry.text("kind").orElse("")));
    for (String name : new String[] {"hold", "call", "agent", "decision", "outcome", "text"}) {
      entry.text(name).ifPresent(value -> text.append("  ").append(value.replace('\n', ' ')));
    }
    if (entry.get("would").orElse(Value.NOTHING) instanceof Value.Fields would) {
      text.append("  would ").append(would.text("decision").orElse("?"));
    }
    return text.toString();
  }
}
