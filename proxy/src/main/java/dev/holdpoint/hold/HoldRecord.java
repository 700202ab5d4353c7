package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A hold event as the journal keeps it: enough to build the hold again.
 *
 * @param version the hold's version after the event
 */
record HoldRecord(HoldId hold, long version, HoldEvent event) {
  private static final String PREFIX = "hold-";

  String kind() {
    return PREFIX
        + switch (event) {
          case HoldEvent.Opened o -> "opened";
          case HoldEvent.Voted v -> "voted";
          case HoldEvent.Approved a -> "approved";
          case HoldEvent.Denied d -> "denied";
          case HoldEvent.Claimed c -> "claimed";
          case HoldEvent.Finished f -> "finished";
          case HoldEvent.Expired e -> "expired";
          case HoldEvent.Lapsed l -> "lapsed";
          case HoldEvent.Cancelled c -> "cancelled";
          case HoldEvent.Superseded s -> "superseded";
        };
  }

  /**
   * The holds that the event makes or changes, in order.
   *
   * @param before the hold so far; empty for a new one
   */
  List<Hold> step(Optional<Hold> before) {
    List<Hold> changed =
        switch (event) {
          case HoldEvent.Opened opened -> {
            Invariant.check(before.isEmpty(), "a hold opens once");
            yield List.of(Hold.opened(hold, opened));
          }
          case HoldEvent.Superseded superseded ->
              List.of(
                  known(before).apply(superseded),
                  Hold.opened(superseded.replacement(), superseded.opening()));
          case HoldEvent.Voted e -> List.of(known(before).apply(e));
          case HoldEvent.Approved e -> List.of(known(before).apply(e));
          case HoldEvent.Denied e -> List.of(known(before).apply(e));
          case HoldEvent.Claimed e -> List.of(known(before).apply(e));
          case HoldEvent.Finished e -> List.of(known(before).apply(e));
          case HoldEvent.Expired e -> List.of(known(before).apply(e));
          case HoldEvent.Lapsed e -> List.of(known(before).apply(e));
          case HoldEvent.Cancelled e -> List.of(known(before).apply(e));
        };
    Invariant.check(changed.getFirst().version() == version, "versions grow by one");
    return changed;
  }

  private static Hold known(Optional<Hold> before) {
    return before.orElseThrow(() -> new Invariant.Broken("a hold opens before anything else"));
  }

  Value.Fields write() {
    var base =
        Value.Fields.NONE
            .with("hold", hold.text())
            .with("version", version)
            .with("at", event.at().toString());
    return switch (event) {
      case HoldEvent.Opened opened -> opening(base, opened);
      case HoldEvent.Voted(var vote) -> base.with("vote", HoldCodec.write(vote));
      case HoldEvent.Approved(var vote, var until) ->
          base.with("vote", HoldCodec.write(vote)).with("usableUntil", until.toString());
      case HoldEvent.Denied(var vote) -> base.with("vote", HoldCodec.write(vote));
      case HoldEvent.Claimed(var call, var at) -> base.with("call", call.text());
      case HoldEvent.Finished(var call, var outcome, var note, var at) ->
          base.with("call", call.text())
              .with("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .with("note", note);
      case HoldEvent.Expired e -> base;
      case HoldEvent.Lapsed l -> base;
      case HoldEvent.Cancelled(var by, var reason, var at) ->
          base.with("by", by).with("reason", reason);
      case HoldEvent.Superseded(var replacement, var reason, var opened) ->
          opening(base, opened).with("replacement", replacement.text()).with("reason", reason);
    };
  }

  private static Value.Fields opening(Value.Fields base, HoldEvent.Opened opened) {
    return base.with("card", CardCodec.write(opened.card()))
        .with("expiresAt", opened.expiresAt().toString());
  }

  /**
   * The event of an entry; empty for entries about something else.
   *
   * @throws HoldsUnavailable when it is a hold's entry that cannot be read
   */
  static Optional<HoldRecord> read(History.Recorded recorded) {
    if (!recorded.kind().startsWith(PREFIX)) {
      return Optional.empty();
    }
    var from = new FieldReader(recorded.entry());
    try {
      HoldEvent event = event(recorded.kind().substring(PREFIX.length()), from);
      return Optional.of(
          new HoldRecord(from.made("hold", HoldId::new), from.number("version"), event));
    } catch (FieldReader.Misshapen wrong) {
      throw new HoldsUnavailable(
          "ledger entry " + recorded.index() + " is not a hold event: " + wrong.getMessage(),
          wrong);
    }
  }

  private static HoldEvent event(String word, FieldReader from) {
    return switch (word) {
      case "opened" -> opened(from);
      case "voted" -> new HoldEvent.Voted(vote(from));
      case "approved" -> new HoldEvent.Approved(vote(from), from.instant("usableUntil"));
      case "denied" -> new HoldEvent.Denied(vote(from));
      case "claimed" -> new HoldEvent.Claimed(from.made("call", CallId::new), from.instant("at"));
      case "finished" ->
          new HoldEvent.Finished(
              from.made("call", CallId::new),
              from.made("outcome", o -> Holds.Outcome.valueOf(o.toUpperCase(Locale.ROOT))),
              from.text("note"),
              from.instant("at"));
      case "expired" -> new HoldEvent.Expired(from.instant("at"));
      case "lapsed" -> new HoldEvent.Lapsed(from.instant("at"));
      case "cancelled" ->
          new HoldEvent.Cancelled(from.text("by"), from.text("reason"), from.instant("at"));
      case "superseded" ->
          new HoldEvent.Superseded(
              from.made("replacement", HoldId::new), from.text("reason"), opened(from));
      default -> throw new FieldReader.Misshapen("kind");
    };
  }

  private static HoldEvent.Opened opened(FieldReader from) {
    return new HoldEvent.Opened(
        CardCodec.read(from.object("card")), from.instant("at"), from.instant("expiresAt"));
  }

  private static Vote vote(FieldReader from) {
    return HoldCodec.vote(from.object("vote"));
  }
}
