package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.web.FieldReader;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.util.Optional;
import java.util.Set;

/** {@code POST /v1/tool-calls}: an agent asks before it acts. */
record ToolCallDoor(AgentBadge badge, Desk desk, Grants grants, ToolAnswer answer) {
  private static final Set<String> FIELDS =
      Set.of("session", "onBehalfOf", "tool", "input", "reason", "wait", "grant");

  Reply ask(Incoming request) {
    Recognition.Agent agent = badge.of(request);
    var body = new FieldReader(request.json(), "").only(FIELDS);
    Question question = question(body);
    Optional<String> grant = body.optionalText("grant");
    Ruling ruling =
        desk.ask(
            agent,
            question,
            judged -> grant.ifPresent(token -> grants.check(token, desk.holdOf(judged))));
    return answer.reply(ruling);
  }

  private static Question question(FieldReader body) {
    String tool = body.someText("tool");
    if (tool.length() > 200) {
      throw Problem.malformed("wrong-value", "`tool` must have at most 200 characters");
    }
    Value.Fields input = body.object("input");
    return new Question(
        ToolInputs.call(tool, input),
        "tool-call",
        name(body, "session"),
        name(body, "onBehalfOf"),
        body.optionalText("reason"),
        body.duration("wait"));
  }

  private static Optional<String> name(FieldReader body, String field) {
    Optional<String> name = body.optionalText(field).filter(text -> !text.isBlank());
    if (name.filter(text -> text.length() > 200).isPresent()) {
      throw Problem.malformed("wrong-value", "`" + field + "` must have at most 200 characters");
    }
    return name;
  }
}
