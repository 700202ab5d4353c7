package dev.holdpoint.console;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.hold.Ballot;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.Holds.VoteAnswer.NotCounted;
import dev.holdpoint.hold.Holds.VoteAnswer.Reason;
import dev.holdpoint.hold.Vote;
import dev.holdpoint.web.Problem;

/** Where votes are cast; {@link Holds#vote} decides whether they count. */
record Booth(Holds holds, int tokenTier) {
  static final int LONGEST_REASON = 2_000;

  /** What a person hands in. */
  record Choice(Vote.Choice vote, String reason, String cardDigest) {
    static Choice of(String vote, String reason, String cardDigest) {
      if (reason.length() > LONGEST_REASON) {
        throw Problem.malformed(
            "reason-too-long", "`reason` must have at most " + LONGEST_REASON + " characters");
      }
      return switch (vote) {
        case "approve" -> new Choice(Vote.Choice.APPROVE, reason, cardDigest);
        case "deny" -> new Choice(Vote.Choice.DENY, reason, cardDigest);
        default -> throw Problem.malformed("wrong-value", "`vote` must be approve or deny");
      };
    }
  }

  Hold find(String id) {
    if (id.matches("ho_[0-9a-z]{20}")) {
      var found = holds.find(new HoldId(id));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw Problem.notFound("there is no hold with this id");
  }

  /** The hold after the vote; a {@link Problem} when it does not count. */
  Hold vote(Visitor visitor, Hold hold, Choice choice) {
    checkToken(visitor, hold, choice);
    var ballot =
        new Ballot(
            visitor.human(),
            choice.vote(),
            choice.reason().strip(),
            choice.cardDigest(),
            visitor.channel());
    return switch (holds.vote(hold.id(), ballot)) {
      case Holds.VoteAnswer.Counted(Hold after) -> after;
      case NotCounted no -> throw refusal(no);
    };
  }

  /** Denying is always safe; approving the most important things needs more than a token. */
  private void checkToken(Visitor visitor, Hold hold, Choice choice) {
    int tier = TypedName.tier(new FactsReader(hold.card().facts())).orElse(1);
    if (visitor.session().isEmpty() && choice.vote() == Vote.Choice.APPROVE && tier < tokenTier) {
      throw Problem.of(
          403,
          "token-not-enough",
          "A personal token cannot approve this",
          "sign in to the console: what is this important is approved there only");
    }
  }

  private static Problem refusal(NotCounted no) {
    Problem problem =
        Problem.of(status(no.reason()), no.reason().word(), title(no.reason()), no.message());
    return no.hold()
        .map(hold -> problem.with("state", dev.holdpoint.action.Value.of(hold.state().word())))
        .orElse(problem);
  }

  private static int status(Reason reason) {
    return switch (reason) {
      case NO_SUCH_HOLD -> 404;
      case IS_AGENT, IS_PRINCIPAL, NOT_IN_GROUP, ALREADY_VOTED -> 403;
      case STALE_CARD -> 409;
      case REASON_MISSING -> 400;
      case OVER -> 410;
      case CLOCK_BEHIND -> 503;
    };
  }

  private static String title(Reason reason) {
    return switch (reason) {
      case NO_SUCH_HOLD -> "There is no such hold";
      case IS_AGENT -> "An agent cannot decide on its own call";
      case IS_PRINCIPAL -> "You are the person this agent works for, so others must decide";
      case NOT_IN_GROUP -> "You are not in a group that may decide this";
      case ALREADY_VOTED -> "You have voted on this already";
      case STALE_CARD -> "The card has changed since you saw it";
      case REASON_MISSING -> "A denial needs a reason";
      case OVER -> "It is over: nothing can be decided any more";
      case CLOCK_BEHIND ->
          "The clock is behind the record: nothing can be approved until it is right";
    };
  }
}
