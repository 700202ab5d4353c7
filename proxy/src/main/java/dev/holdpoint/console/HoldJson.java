package dev.holdpoint.console;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Card;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldWords;
import dev.holdpoint.hold.Vote;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A hold as the API tells it: its life and all facts of its card. */
final class HoldJson {
  private HoldJson() {}

  static Value.Fields of(Hold hold) {
    Card card = hold.card();
    var told = new TreeMap<String, Value>(card.facts().fields());
    told.putAll(HoldWords.brief(hold).fields());
    told.putAll(caller(card.caller()).fields());
    Value.Fields more =
        Value.Fields.NONE
            .with("version", hold.version())
            .with("cardDigest", hold.cardDigest())
            .with("fingerprint", card.fingerprint().hex())
            .with("policyDigest", card.policyDigest())
            .with("door", card.door())
            .with("route", card.route())
            .with("quorum", HoldWords.quorum(card.quorum()))
            .with("targetVersions", texts(card.targetVersions()))
            .with("votes", votes(hold.votes()));
    told.putAll(more.fields());
    hold.execution().ifPresent(call -> told.put("execution", Value.of(call.text())));
    return new Value.Fields(told);
  }

  private static Value.Fields caller(Caller caller) {
    Value.Fields told = Value.Fields.NONE.with("agent", caller.agent());
    if (caller.principal().isPresent()) {
      told = told.with("onBehalfOf", caller.principal().get());
    }
    return caller.session().isPresent() ? told.with("session", caller.session().get()) : told;
  }

  private static Value.Fields texts(java.util.SortedMap<String, String> texts) {
    var told = new TreeMap<String, Value>();
    texts.forEach((name, text) -> told.put(name, Value.of(text)));
    return new Value.Fields(told);
  }

  private static Value.Items votes(List<Vote> votes) {
    return new Value.Items(votes.stream().map(HoldJson::vote).map(Value.class::cast).toList());
  }

  private static Value.Fields vote(Vote vote) {
    return Value.Fields.NONE
        .with("by", vote.human().id())
        .with("vote", vote.choice().name().toLowerCase(Locale.ROOT))
        .with("reason", vote.reason())
        .with("channel", vote.channel())
        .with("at", vote.at().toString());
  }
}
