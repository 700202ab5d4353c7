package dev.holdpoint.console;

import dev.holdpoint.action.Caller;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One hold as people see it. Every text has passed {@link Visible}.
 *
 * @param typedName what must be typed to approve; empty when nothing must
 * @param facts derived by us; {@code claim} and {@code call} are the agent's
 */
public record HoldCard(
    String id,
    Life life,
    Facts facts,
    Asker asker,
    Snippet claim,
    String callKind,
    Snippet call,
    List<VoteRow> votes,
    List<String> needs,
    String cardDigest,
    String typedName) {

  /**
   * Where the hold stands.
   *
   * @param ends the instant that counts now: expiry, or the end of the use window
   */
  public record Life(
      boolean isWaiting,
      String state,
      String tone,
      String opened,
      String ends,
      String left,
      int have,
      int need,
      String note,
      String supersededBy) {}

  /** What Holdpoint found out. */
  public record Facts(
      String sentence,
      List<Badge> badges,
      List<TargetRow> targets,
      List<String> operations,
      String undo,
      List<Told> evidence,
      List<Told> rules,
      List<String> faults,
      List<String> alternatives) {}

  /** Who asks. */
  public record Asker(String agent, String principal, String session, String door) {}

  public static HoldCard of(Hold hold, Instant now) {
    var facts = new FactsReader(hold.card().facts());
    FactsReader call = facts.object("call");
    return new HoldCard(
        hold.id().text(),
        life(hold, now),
        facts(facts),
        asker(hold),
        Snippet.of(facts.text("reason")),
        Visible.line(call.text("kind")),
        Snippet.of(call.text("text")),
        VoteRow.of(hold),
        Spoken.needs(hold).stream().map(Visible::line).toList(),
        hold.cardDigest(),
        TypedName.of(facts));
  }

  private static Life life(Hold hold, Instant now) {
    Instant ends = hold.usableUntil().orElse(hold.expiresAt());
    boolean open = !hold.state().isOver();
    return new Life(
        hold.state() == HoldState.WAITING,
        Spoken.state(hold.state()),
        Spoken.tone(hold.state()),
        Spoken.time(hold.openedAt()),
        open ? ends.toString() : "",
        open ? Spoken.left(now, ends) : hold.endedAt().map(Spoken::time).orElse(""),
        hold.approvals(),
        hold.card().quorum().need(),
        Visible.line(hold.note()),
        hold.supersededBy().map(Object::toString).orElse(""));
  }

  private static Facts facts(FactsReader facts) {
    return new Facts(
        Visible.line(facts.text("sentence")),
        Badges.of(facts),
        TargetRow.of(facts),
        facts.objects("actions").stream()
            .map(TargetRow::operation)
            .map(Visible::line)
            .distinct()
            .toList(),
        Spoken.undo(facts.object("blastRadius").text("reversibility")),
        evidence(facts.object("blastRadius")),
        facts.objects("rules").stream()
            .map(rule -> Told.of(rule.text("id"), rule.text("because")))
            .toList(),
        facts.texts("faults").stream().map(Visible::line).toList(),
        facts.texts("alternatives").stream().map(Visible::line).toList());
  }

  private static List<Told> evidence(FactsReader radius) {
    List<Told> sourced =
        radius.objects("sources").stream()
            .map(one -> Told.of(one.text("source"), one.text("statement")))
            .toList();
    Stream<Told> bare = radius.texts("evidence").stream().map(text -> Told.of("", text));
    return sourced.isEmpty() ? bare.toList() : sourced;
  }

  private static Asker asker(Hold hold) {
    Caller caller = hold.card().caller();
    return new Asker(
        Visible.line(caller.agent()),
        Visible.line(caller.principal().orElse("")),
        Visible.line(caller.session().orElse("")),
        Visible.line(hold.card().door()));
  }
}
