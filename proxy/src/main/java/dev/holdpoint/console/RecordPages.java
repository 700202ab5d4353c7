package dev.holdpoint.console;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.console.ShadowSource.Tally;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds.HoldQuery;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been: recent decisions, the ledger, the shadow summary. */
record RecordPages(Frame frame, ConsolePorts ports) {
  private static final int PAGE = 50;

  Reply decisions(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          Optional<HoldId> after =
              same.query("cursor").filter(id -> id.matches("ho_[0-9a-z]{20}")).map(HoldId::new);
          List<Hold> page = ports.holds().list(new HoldQuery(Optional.empty(), PAGE, after));
          var now = ports.condition().clock().instant();
          return frame.render(
              200,
              "decisions",
              frame.page("Decisions", "decisions", Optional.of(visitor)),
              Map.of(
                  "cards",
                  page.stream()
                      .filter(hold -> hold.state() != HoldState.WAITING)
                      .map(hold -> HoldCard.of(hold, now))
                      .toList(),
                  "next",
                  page.size() == PAGE ? page.getLast().id().text() : ""));
        });
  }

  Reply ledger(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          var filter = RecordApi.filter(same);
          long before = Numbers.within(same, "before", Long.MAX_VALUE / 10, 0, Long.MAX_VALUE / 10);
          var page = new LedgerSearch(ports.ledger()).backward(before, PAGE, filter);
          return frame.render(
              200,
              "ledger",
              frame.page("Ledger", "ledger", Optional.of(visitor)),
              Map.of(
                  "rows", page.entries().stream().map(LedgerRow::of).toList(),
                  "size", ports.ledger().size(),
                  "call", Visible.line(filter.call()),
                  "hold", Visible.line(filter.hold()),
                  "next", page.more().orElse(-1)));
        });
  }

  Reply shadow(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          var summary = ports.shadow().summary();
          return frame.render(
              200,
              "shadow",
              frame.page("Shadow", "shadow", Optional.of(visitor)),
              Map.of("summary", visible(summary)));
        });
  }

  private static ShadowSource.Summary visible(ShadowSource.Summary summary) {
    return new ShadowSource.Summary(
        summary.judged(),
        summary.wouldHold(),
        summary.wouldDeny(),
        visible(summary.byRule()),
        visible(summary.byAgent()),
        visible(summary.byTarget()));
  }

  private static List<Tally> visible(List<Tally> tallies) {
    return tallies.stream().map(one -> new Tally(Visible.line(one.name()), one.count())).toList();
  }
}
