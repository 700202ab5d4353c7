package dev.holdpoint.console;

import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.Vote;
import java.util.List;

/** One vote as a card shows it. */
public record VoteRow(String person, boolean approves, String reason, String channel, String at) {
  static List<VoteRow> of(Hold hold) {
    return hold.votes().stream().map(VoteRow::of).toList();
  }

  private static VoteRow of(Vote vote) {
    return new VoteRow(
        Visible.line(vote.human().id()),
        vote.choice() == Vote.Choice.APPROVE,
        Visible.line(vote.reason()),
        Visible.line(vote.channel()),
        vote.at().toString());
  }
}
