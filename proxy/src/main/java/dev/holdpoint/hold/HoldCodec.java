package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds and votes as values and back, for stores. */
public final class HoldCodec {
  private HoldCodec() {}

  public static Value.Fields write(Hold hold) {
    var fields = new TreeMap<String, Value>();
    fields.put("id", Value.of(hold.id().text()));
    fields.put("version", Value.of(hold.version()));
    fields.put("state", Value.of(hold.state().word()));
    fields.put("card", CardCodec.write(hold.card()));
    fields.put("cardDigest", Value.of(hold.cardDigest()));
    fields.put(
        "votes", new Value.Items(hold.votes().stream().<Value>map(HoldCodec::write).toList()));
    fields.put("openedAt", Value.of(hold.openedAt().toString()));
    fields.put("expiresAt", Value.of(hold.expiresAt().toString()));
    hold.usableUntil().ifPresent(at -> fields.put("usableUntil", Value.of(at.toString())));
    hold.execution().ifPresent(call -> fields.put("execution", Value.of(call.text())));
    hold.supersededBy().ifPresent(id -> fields.put("supersededBy", Value.of(id.text())));
    hold.endedAt().ifPresent(at -> fields.put("endedAt", Value.of(at.toString())));
    fields.put("note", Value.of(hold.note()));
    return new Value.Fields(fields);
  }

  /** Reads what {@link #write} made; throws {@link HoldsUnavailable} for anything else. */
  public static Hold read(Value.Fields fields) {
    try {
      Hold hold = read(new FieldReader(fields));
      Invariant.check(
          hold.cardDigest().equals(CardDigest.of(hold.id(), hold.card())),
          "a card matches its digest");
      return hold;
    } catch (FieldReader.Misshapen | Invariant.Broken wrong) {
      throw new HoldsUnavailable("a stored hold is damaged: " + wrong.getMessage(), wrong);
    }
  }

  private static Hold read(FieldReader from) {
    return new Hold(
        from.made("id", HoldId::new),
        from.number("version"),
        from.made("state", word -> HoldState.valueOf(word.toUpperCase(Locale.ROOT))),
        CardCodec.read(from.object("card")),
        from.text("cardDigest"),
        from.objects("votes", HoldCodec::vote),
        from.instant("openedAt"),
        from.instant("expiresAt"),
        from.optionalInstant("usableUntil"),
        optionalCall(from),
        from.optionalText("supersededBy").map(text -> from.made("supersededBy", HoldId::new)),
        from.optionalInstant("endedAt"),
        from.text("note"));
  }

  private static Optional<CallId> optionalCall(FieldReader from) {
    return from.optionalText("execution").map(text -> from.made("execution", CallId::new));
  }

  static Value.Fields write(Vote vote) {
    return Value.Fields.NONE
        .with("human", vote.human().id())
        .with("groups", Value.texts(vote.human().groups()))
        .with("choice", vote.choice().name().toLowerCase(Locale.ROOT))
        .with("reason", vote.reason())
        .with("channel", vote.channel())
        .with("at", vote.at().toString());
  }

  static Vote vote(FieldReader from) {
    return new Vote(
        new Human(from.text("human"), new TreeSet<>(from.texts("groups"))),
        from.made("choice", word -> Vote.Choice.valueOf(word.toUpperCase(Locale.ROOT))),
        from.text("reason"),
        from.text("channel"),
        from.instant("at"));
  }
}
