package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.guard.Words;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldWords;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.web.Reply;
import java.util.List;

/** A ruling in the words of the tool-call answer. */
record ToolAnswer(Links links) {

  Reply reply(Ruling ruling) {
    Judged judged = ruling.judged();
    Value.Fields told =
        facts(ruling)
            .with("id", ruling.id().text())
            .with("decision", decision(ruling.answer()))
            .with("mode", judged.intercepted().mode().word())
            .with("message", message(ruling))
            .with("next", Value.texts(next(ruling.answer())));
    if (ruling.hold().isPresent()) {
      told = told.with("hold", hold(ruling.hold().get()));
    }
    if (ruling.answer() instanceof Answer.Refused(var refusal)) {
      told =
          told.with(
              "refusal",
              refusal.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    if (ruling.answer() instanceof Answer.Forward) {
      told = told.with("outcomeUrl", links.outcome(ruling.id().text()));
    }
    int status = ruling.answer() instanceof Answer.Pending ? 202 : 200;
    return Reply.json(status, would(told, ruling));
  }

  /** What the hold's card says, which includes facts from upstream; else what was judged. */
  private static Value.Fields facts(Ruling ruling) {
    Judged judged = ruling.judged();
    Value.Fields told =
        Value.Fields.NONE
            .with("actions", Words.actions(judged.assessment().actions()))
            .with("blastRadius", Words.radius(judged.assessment().radius()))
            .with("rules", Words.rules(judged.verdict().enforced().basis()));
    if (ruling.hold().isEmpty()) {
      return told;
    }
    Value.Fields card = ruling.hold().get().card().facts();
    for (String name : List.of("actions", "blastRadius", "rules", "alternatives")) {
      if (card.get(name).isPresent()) {
        told = told.with(name, card.get(name).get());
      }
    }
    return told;
  }

  /** The shadow decision, wherever it differs from what is enforced. */
  private static Value.Fields would(Value.Fields told, Ruling ruling) {
    Decision shadow = ruling.judged().verdict().shadow();
    boolean isShadow = ruling.judged().intercepted().mode() == dev.holdpoint.action.Mode.SHADOW;
    if (!isShadow && shadow.word().equals(ruling.judged().verdict().enforced().word())) {
      return told;
    }
    return told.with("would", shadow.word()).with("wouldRules", Words.rules(shadow.basis()));
  }

  /** The hold as an agent sees it. */
  Value.Fields hold(Hold hold) {
    return HoldWords.brief(hold)
        .with("statusUrl", links.status(hold.id()))
        .with("consoleUrl", links.console(hold.id()));
  }

  private static String decision(Answer answer) {
    return switch (answer) {
      case Answer.Forward f -> "allow";
      case Answer.Pending p -> "hold";
      case Answer.Refused r -> "deny";
    };
  }

  private String message(Ruling ruling) {
    return switch (ruling.answer()) {
      case Answer.Forward(var permit, var hold) ->
          (hold.isPresent()
                  ? "People approved exactly this call. Run it once, now, unchanged;"
                  : "Allowed. Run exactly this call, once;")
              + " then report what came of it to "
              + links.outcome(ruling.id().text())
              + ".";
      case Answer.Pending(var hold, var message) -> message;
      case Answer.Refused(var refusal) -> refusal.message();
    };
  }

  private static List<String> next(Answer answer) {
    return switch (answer) {
      case Answer.Forward f -> List.of("run", "report-outcome");
      case Answer.Pending p -> List.of("poll", "retry-identical");
      case Answer.Refused(var refusal) ->
          switch (refusal.kind()) {
            case DENIED_BY_POLICY, DENIED_BY_HUMAN -> List.of("stop", "ask-your-principal");
            case EXPIRED, CANCELLED -> List.of("retry-identical");
            case ALREADY_RUNNING -> List.of("poll");
            case AMBIGUOUS -> List.of("rewrite");
            case UNAVAILABLE -> List.of("retry-later");
          };
    };
  }
}
