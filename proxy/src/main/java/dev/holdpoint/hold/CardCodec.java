package dev.holdpoint.hold;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.Value;
import dev.holdpoint.policy.Quorum;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cards as values and back; the canonical text of the value is what a card digest covers. */
public final class CardCodec {
  private CardCodec() {}

  public static Value.Fields write(Card card) {
    return Value.Fields.NONE
        .with("fingerprint", card.fingerprint().hex())
        .with("caller", caller(card.caller()))
        .with("door", card.door())
        .with("route", card.route())
        .with("quorum", quorum(card.quorum()))
        .with("policyDigest", card.policyDigest())
        .with("targetVersions", texts(card.targetVersions()))
        .with("facts", card.facts());
  }

  static Card read(FieldReader from) {
    return new Card(
        from.made("fingerprint", Fingerprint::new),
        caller(from.object("caller")),
        from.text("door"),
        from.text("route"),
        quorum(from),
        from.text("policyDigest"),
        from.textMap("targetVersions"),
        from.object("facts").fields());
  }

  private static Value.Fields caller(Caller caller) {
    var fields = new TreeMap<String, Value>();
    fields.put("agent", Value.of(caller.agent()));
    caller.principal().ifPresent(principal -> fields.put("principal", Value.of(principal)));
    caller.session().ifPresent(session -> fields.put("session", Value.of(session)));
    return new Value.Fields(fields);
  }

  private static Caller caller(FieldReader from) {
    return new Caller(
        from.text("agent"), from.optionalText("principal"), from.optionalText("session"));
  }

  private static Value quorum(Quorum quorum) {
    return new Value.Items(
        quorum.requirements().stream()
            .<Value>map(
                one ->
                    Value.Fields.NONE
                        .with("approvals", one.approvals())
                        .with("from", Value.texts(one.from())))
            .toList());
  }

  private static Quorum quorum(FieldReader from) {
    try {
      return new Quorum(
          from.objects(
              "quorum",
              one ->
                  new Quorum.Requirement(
                      Math.toIntExact(one.number("approvals")), new TreeSet<>(one.texts("from")))));
    } catch (IllegalArgumentException | ArithmeticException refused) {
      throw new FieldReader.Misshapen("quorum");
    }
  }

  private static Value.Fields texts(Map<String, String> map) {
    var fields = new TreeMap<String, Value>();
    map.forEach((name, text) -> fields.put(name, Value.of(text)));
    return new Value.Fields(fields);
  }
}
