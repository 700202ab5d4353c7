package dev.holdpoint.cli;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import dev.holdpoint.ledger.Verification;
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

  /** The answer of a verification as data. */
  static Value.Fields fields(Verification verification) {
    return switch (verification) {
      case Verification.Verified(long size, String root, long entries, boolean anchored) ->
          Value.Fields.NONE
              .with("verified", true)
              .with("entries", entries)
              .with("bytes", size)
              .with("anchored", anchored)
              .with("root", root);
      case Verification.Broken(long line, long index, String problem) ->
          Value.Fields.NONE
              .with("verified", false)
              .with("line", line)
              .with("index", index)
              .with("problem", problem);
    };
  }

  /** The same for people. */
  static String sentence(Verification verification) {
    return switch (verification) {
      case Verification.Verified(long size, String root, long entries, boolean anchored) ->
          "The ledger is whole: "
              + entries
              + " entries, "
              + size
              + " bytes, root "
              + root
              + (anchored ? "" : " (no checkpoint from outside: a missing end goes unseen)");
      case Verification.Broken(long line, long index, String problem) ->
          "The ledger is broken at line "
              + line
              + ", entry "
              + index
              + ": "
              + Screen.inert(problem);
    };
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
