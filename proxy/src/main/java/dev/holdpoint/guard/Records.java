package dev.holdpoint.guard;

import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.ledger.Ledger;
import dev.holdpoint.policy.Decision;
import java.util.Optional;

/** Writes the flow's ledger entries: one chain per call, secrets taken out. */
final class Records {
  private final Ledger ledger;

  Records(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Everything about a call and its decision; the first entry of its chain. */
  static Value.Fields decided(Judged judged, boolean shadow) {
    var call = judged.intercepted();
    var verdict = judged.verdict();
    Value.Fields entry =
        Value.Fields.NONE
            .with("call", call.id().text())
            .with("agent", call.caller().agent())
            .with("door", call.door())
            .with("route", call.route())
            .with("mode", shadow ? "shadow" : "enforce")
            .with("decision", shadow ? "allow" : verdict.enforced().word())
            .with("rules", Words.rules(verdict.enforced().basis()))
            .with("policy", verdict.enforced().basis().policyDigest())
            .with("fingerprint", judged.fingerprint().hex())
            .with("class", judged.assessment().classification().callClass().word())
            .with("completeness", judged.assessment().classification().completenessOrNone().word())
            .with("actions", Redaction.value(Words.actions(judged.assessment().actions())))
            .with("text", CardMaker.callText(judged).text("text").orElse(""));
    entry = optional(entry, "principal", call.caller().principal());
    entry = optional(entry, "session", call.caller().session());
    entry = optional(entry, "reason", call.reason().map(Redaction::text));
    Decision would = verdict.shadow();
    boolean differs = shadow ? !(would instanceof Decision.Allow) : !same(judged);
    return differs ? entry.with("would", would(would)) : entry;
  }

  private static boolean same(Judged judged) {
    return judged.verdict().enforced().atLeastAsStrictAs(judged.verdict().shadow());
  }

  /** What shadow rules or shadow mode would have done: said as "would", never as done. */
  private static Value.Fields would(Decision would) {
    return Words.decision(would).without("policy");
  }

  private static Value.Fields optional(Value.Fields entry, String name, Optional<String> value) {
    return value.isPresent() ? entry.with(name, value.get()) : entry;
  }

  /** A short entry for a plain read: decided and forwarded in one. */
  static Value.Fields read(Judged judged, boolean shadow) {
    return decided(judged, shadow).with("then", "forwarded");
  }

  private static Value.Fields withRadius(Judged judged, Value.Fields entry) {
    return entry.with("blastRadius", Redaction.value(Words.radius(judged.assessment().radius())));
  }

  long decide(Judged judged, boolean shadow, Optional<Hold> hold) {
    Value.Fields entry = withRadius(judged, decided(judged, shadow));
    return ledger.append(
        "decided", hold.isPresent() ? entry.with("hold", hold.get().id().text()) : entry);
  }

  boolean offerRead(Judged judged, boolean shadow) {
    return ledger.offer("decided", read(judged, shadow));
  }

  long forwarded(Judged judged, String basis, Optional<Hold> hold) {
    Value.Fields entry =
        Value.Fields.NONE
            .with("call", judged.intercepted().id().text())
            .with("basis", basis)
            .with("fingerprint", judged.fingerprint().hex());
    return ledger.append(
        "forwarded", hold.isPresent() ? entry.with("hold", hold.get().id().text()) : entry);
  }

  long refused(Judged judged, Answer.Refusal refusal) {
    Value.Fields entry =
        Value.Fields.NONE
            .with("call", judged.intercepted().id().text())
            .with(
                "refusal",
                refusal.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .with("message", Redaction.text(refusal.message()));
    return ledger.append(
        refusal.kind() == Answer.Refusal.Kind.EXPIRED ? "expired" : "refused",
        refusal.hold().isPresent() ? entry.with("hold", refusal.hold().get().text()) : entry);
  }

  long pending(Judged judged, Hold hold) {
    return ledger.append(
        "refused",
        Value.Fields.NONE
            .with("call", judged.intercepted().id().text())
            .with("refusal", "pending")
            .with("hold", hold.id().text()));
  }

  void outcome(Permit permit, String outcome, String detail) {
    Value.Fields entry =
        Value.Fields.NONE
            .with("call", permit.call().text())
            .with("outcome", outcome)
            .with("detail", Redaction.text(detail));
    if (permit.hold().isPresent()) {
      entry = entry.with("hold", permit.hold().get().text());
    }
    if (permit.guarded()) {
      ledger.append("outcome", entry);
    } else {
      ledger.offer("outcome", entry);
    }
  }
}
