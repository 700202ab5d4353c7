package dev.holdpoint.agent;

import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Value;
import dev.holdpoint.agent.ManifestSource.Gate;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code GET /v1/manifest}: tells agents beforehand what is gated and how to behave when held. */
record ManifestDoor(AgentBadge badge, ManifestSource source, Supplier<Mode> mode, Links links) {
  private static final List<String> BEHAVIOUR =
      List.of(
          "Read as you like; reading is not held.",
          "Ask with `POST /v1/tool-calls` before anything that changes something.",
          "`allow`: run exactly that call, once, then report its outcome.",
          "`hold`: nothing was executed. Tell the person you work for, keep the hold id, do other work,"
              + " poll its status, and send the identical call again after approval.",
          "`deny`: stop. Do not look for another way to the same effect: every way is guarded alike.",
          "A changed call is another call and needs its own approval.",
          "You cannot approve, and neither can the person you work for.",
          "When the outcome is `unknown`, look at the target before you do anything else.");

  Reply show(Incoming request) {
    List<Gate> gates = source.gates(badge.of(request).name());
    String accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
    return accept.contains("json") && !accept.contains("text/markdown")
        ? Reply.json(200, json(gates))
        : Reply.text(200, "text/markdown", markdown(gates));
  }

  private Value.Fields json(List<Gate> gates) {
    var told = new ArrayList<Value>();
    for (Gate gate : gates) {
      told.add(
          Value.Fields.NONE
              .with("rule", gate.rule())
              .with("outcome", gate.outcome())
              .with("because", gate.because()));
    }
    return Value.Fields.NONE
        .with("mode", mode.get().word())
        .with("gates", new Value.Items(told))
        .with("whenHeld", Value.texts(BEHAVIOUR))
        .with("consoleUrl", links.consoleUrl());
  }

  private String markdown(List<Gate> gates) {
    var page = new StringBuilder("# What Holdpoint guards\n\n");
    page.append(
        mode.get() == Mode.SHADOW
            ? "Mode: shadow. Nothing is held; what would be held is recorded.\n"
            : "Mode: enforce. What a rule below matches is held or denied before it runs.\n");
    page.append("\n## How to behave\n\n");
    BEHAVIOUR.forEach(line -> page.append("- ").append(line).append('\n'));
    page.append("\nPeople decide at ").append(links.consoleUrl()).append(".\n\n## Rules\n\n");
    for (Gate gate : gates) {
      page.append("- **").append(gate.rule()).append("** (").append(gate.outcome()).append("): ");
      page.append(gate.because()).append('\n');
    }
    return page.toString();
  }
}
