package dev.holdpoint.console;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.Holds.HoldQuery;
import dev.holdpoint.web.FieldReader;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /api/v1/holds}: list, look, vote. */
record HoldApi(Porter porter, Holds holds, Booth booth) {

  /** {@code GET /api/v1/holds?state=waiting&limit=…&cursor=…}. */
  Reply list(Incoming request) {
    porter.visitor(request);
    int limit = Numbers.within(request, "limit", 50, 1, 200);
    Optional<HoldState> state = request.query("state").map(HoldApi::state);
    Optional<HoldId> after = request.query("cursor").map(id -> booth.find(id).id());
    List<Hold> page = holds.list(new HoldQuery(state, limit + 1, after));
    List<Hold> shown = page.subList(0, Math.min(limit, page.size()));
    Value.Fields told =
        Value.Fields.NONE.with(
            "holds",
            new Value.Items(shown.stream().map(HoldJson::of).map(Value.class::cast).toList()));
    return Reply.json(
        200, page.size() > limit ? told.with("next", shown.getLast().id().text()) : told);
  }

  private static HoldState state(String word) {
    return Arrays.stream(HoldState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.malformed(
                    "wrong-value",
                    "`state` must be one of "
                        + String.join(
                            ", ",
                            Arrays.stream(HoldState.values()).map(HoldState::word).toList())));
  }

  /** {@code GET /api/v1/holds/{id}}. */
  Reply show(Incoming request) {
    porter.visitor(request);
    return Reply.json(200, HoldJson.of(booth.find(request.parameter("id"))));
  }

  /** {@code POST /api/v1/holds/{id}/votes}. */
  Reply vote(Incoming request) {
    Visitor visitor = porter.visitor(request);
    porter.checkCsrf(visitor, request.header("X-CSRF-Token").orElse(""));
    Hold hold = booth.find(request.parameter("id"));
    var body = new FieldReader(request.json(), "").only(Set.of("vote", "reason", "cardDigest"));
    var choice =
        Booth.Choice.of(
            body.text("vote"), body.optionalText("reason").orElse(""), body.text("cardDigest"));
    return Reply.json(200, HoldJson.of(booth.vote(visitor, hold, choice)));
  }

  /** {@code GET /api/v1/session}: who I am, and the token that a program sends with its votes. */
  Reply session(Incoming request) {
    Visitor visitor = porter.visitor(request);
    Value.Fields told =
        Value.Fields.NONE
            .with("name", visitor.human().id())
            .with("groups", Value.texts(visitor.human().groups()))
            .with("channel", visitor.channel());
    return Reply.json(
        200, visitor.session().isPresent() ? told.with("csrf", visitor.csrf()) : told);
  }
}
