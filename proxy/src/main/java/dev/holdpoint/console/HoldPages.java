package dev.holdpoint.console;

import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds.HoldQuery;
import dev.holdpoint.web.Form;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue, one hold's card, and voting by plain forms. */
record HoldPages(Frame frame, ConsolePorts ports, Booth booth) {
  private static final int MOST_SHOWN = 200;
  private static final int HISTORY = 50;

  Reply queue(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          var query =
              new HoldQuery(Optional.of(HoldState.WAITING), MOST_SHOWN + 1, Optional.empty());
          List<Hold> waiting = ports.holds().list(query);
          List<HoldCard> cards = waiting.stream().limit(MOST_SHOWN).map(this::card).toList();
          return frame.render(
              200,
              "queue",
              frame.page("Waiting", "queue", Optional.of(visitor)),
              Map.of("cards", cards, "more", waiting.size() > MOST_SHOWN));
        });
  }

  private HoldCard card(Hold hold) {
    return HoldCard.of(hold, ports.condition().clock().instant());
  }

  Reply show(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          Hold hold = booth.find(same.parameter("id"));
          String done = done(same.query("done").orElse(""), hold);
          return cardPage(200, visitor, hold, done, "good");
        });
  }

  private static String done(String vote, Hold hold) {
    return switch (vote) {
      case "approve" ->
          hold.state() == HoldState.WAITING
              ? "Your approval is recorded. Others have to agree before it runs."
              : "Your approval is recorded. Enough people agreed: it may run once.";
      case "deny" -> "Your denial is recorded. Nothing was executed; the agent gets your reason.";
      default -> "";
    };
  }

  private Reply cardPage(int status, Visitor visitor, Hold hold, String notice, String tone) {
    var history =
        new LedgerSearch(ports.ledger())
            .backward(Long.MAX_VALUE, HISTORY, new LedgerSearch.Filter("", hold.id().text(), ""));
    Page page = frame.page("Hold " + hold.id(), "queue", Optional.of(visitor)).with(notice, tone);
    return frame.render(
        status,
        "hold",
        page,
        Map.of(
            "card", card(hold),
            "obstacle", Obstacle.of(hold, visitor.human()),
            "history", history.entries().stream().map(LedgerRow::of).toList()));
  }

  Reply vote(Incoming request) {
    return frame.signedIn(
        request,
        (visitor, same) -> {
          Form form = same.form();
          frame.porter().checkCsrf(visitor, form.text("csrf"));
          Hold hold = booth.find(same.parameter("id"));
          try {
            Hold after = booth.vote(visitor, hold, choice(form, hold));
            return Reply.seeOther("/holds/" + after.id() + "?done=" + form.text("vote"));
          } catch (Problem problem) {
            String notice = problem.title() + ". " + Visible.line(problem.detail());
            return cardPage(problem.status(), visitor, booth.find(hold.id().text()), notice, "bad");
          }
        });
  }

  private static Booth.Choice choice(Form form, Hold hold) {
    String vote = form.text("vote");
    if (vote.equals("deny") && form.text("reason").isBlank()) {
      throw Problem.of(
          400,
          "reason-missing",
          "A denial needs a reason",
          "The agent and its person get to read it.");
    }
    String name = TypedName.of(new FactsReader(hold.card().facts()));
    if (vote.equals("approve") && !name.isEmpty() && !form.text("target").strip().equals(name)) {
      throw Problem.of(
          400,
          "target-not-typed",
          "Nothing was approved",
          "This hits a Tier 1 system: type the name of the target exactly as shown to approve it.");
    }
    return Booth.Choice.of(vote, form.text("reason"), form.text("cardDigest"));
  }
}
