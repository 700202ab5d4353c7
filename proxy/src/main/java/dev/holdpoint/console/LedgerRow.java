package dev.holdpoint.console;

import dev.holdpoint.action.Canon;
import dev.holdpoint.ledger.Ledger.Entry;

/** One entry of the ledger as a page shows it. */
public record LedgerRow(
    long index, String kind, String time, String call, String hold, String by, Snippet content) {

  static LedgerRow of(Entry entry) {
    var read = new FactsReader(entry.content());
    return new LedgerRow(
        entry.index(),
        Visible.line(spoken(entry.kind(), read)),
        Visible.line(read.text("time")),
        Visible.line(named(read, "call")),
        Visible.line(named(read, "hold")),
        Visible.line(by(read)),
        new Snippet("", Snippet.of(Canon.write(entry.content())).everything()));
  }

  /** A call that was told to come again later was not refused for good. */
  private static String spoken(String kind, FactsReader read) {
    return kind.equals("refused") && read.text("refusal").equals("pending")
        ? "answered: still waiting"
        : kind;
  }

  private static String named(FactsReader read, String field) {
    String id = read.text(field);
    return id.isEmpty() ? read.object(field).text("id") : id;
  }

  private static String by(FactsReader read) {
    for (String field : java.util.List.of("human", "by", "agent")) {
      if (!named(read, field).isEmpty()) {
        return named(read, field);
      }
    }
    return read.object("vote").text("human");
  }

  /** Whether the hold column can be a link. */
  public boolean linksHold() {
    return hold.matches("ho_[0-9a-z]{20}");
  }
}
