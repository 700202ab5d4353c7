package dev.holdpoint.console;

import dev.holdpoint.action.Value;
import dev.holdpoint.console.ShadowSource.Tally;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Reply;
import java.util.List;

/**
 * {@code /api/v1/ledger} and {@code /api/v1/shadow}: what is recorded and what would have been
 * held.
 */
record RecordApi(Porter porter, LedgerSearch search, ShadowSource shadow) {

  /** {@code GET /api/v1/ledger?from=…&limit=…&call=…&hold=…&kind=…}, oldest first. */
  Reply ledger(Incoming request) {
    porter.visitor(request);
    long from = Numbers.within(request, "from", 0L, 0, Long.MAX_VALUE / 10);
    int limit = Numbers.within(request, "limit", 100, 1, 1_000);
    var page = search.forward(from, limit, filter(request));
    Value.Fields told =
        Value.Fields.NONE
            .with("size", search.ledger().size())
            .with(
                "entries",
                new Value.Items(
                    page.entries().stream()
                        .map(LedgerSearch::told)
                        .map(Value.class::cast)
                        .toList()));
    return Reply.json(
        200, page.more().isPresent() ? told.with("next", page.more().getAsLong()) : told);
  }

  static LedgerSearch.Filter filter(Incoming request) {
    return new LedgerSearch.Filter(
        request.query("call").orElse("").strip(),
        request.query("hold").orElse("").strip(),
        request.query("kind").orElse("").strip());
  }

  /** {@code GET /api/v1/shadow}. */
  Reply shadow(Incoming request) {
    porter.visitor(request);
    var summary = shadow.summary();
    return Reply.json(
        200,
        Value.Fields.NONE
            .with("judged", summary.judged())
            .with("wouldHold", summary.wouldHold())
            .with("wouldDeny", summary.wouldDeny())
            .with("byRule", tallies(summary.byRule()))
            .with("byAgent", tallies(summary.byAgent()))
            .with("byTarget", tallies(summary.byTarget())));
  }

  private static Value.Items tallies(List<Tally> tallies) {
    return new Value.Items(
        tallies.stream()
            .map(
                one ->
                    (Value) Value.Fields.NONE.with("name", one.name()).with("count", one.count()))
            .toList());
  }
}
