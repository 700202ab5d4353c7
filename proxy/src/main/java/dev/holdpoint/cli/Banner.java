package dev.holdpoint.cli;

import dev.holdpoint.action.Mode;
import dev.holdpoint.installation.Evaluation;
import dev.holdpoint.installation.Installation;

/** What {@code up} says once everything listens. */
final class Banner {
  private Banner() {}

  static void print(Screen screen, Installation installation) {
    var at = installation.addresses();
    screen.line(Screen.Ink.STRONG, "Holdpoint is up" + mode(installation.mode()));
    row(screen, "proxy", at.proxy(), "agents' tools send their calls here");
    row(screen, "agent", at.agent(), "agents ask before acting: POST /v1/tool-calls");
    row(screen, "console", at.console(), "people decide here");
    installation.evaluation().ifPresent(made -> evaluation(screen, installation, made));
    screen.line(
        Screen.Ink.DIM,
        "Data in " + installation.data() + ", policy " + installation.policyDigest() + ".");
  }

  private static String mode(Mode mode) {
    return mode == Mode.SHADOW ? " in shadow mode: it only records, nothing is held" : "";
  }

  private static void evaluation(Screen screen, Installation installation, Evaluation made) {
    var at = installation.addresses();
    screen.line("");
    screen.line(
        Screen.Ink.WARN,
        "Evaluation mode: a stand-in cloud, made-up approvers, and every caller on this machine"
            + " counts as the agent `local`. Not for production.");
    screen.line("Point an agent at it:");
    screen.line("  aws --endpoint-url " + at.proxy() + "/aws cloudformation describe-stacks");
    screen.line("  kubectl --server " + at.proxy() + "/kubernetes get namespaces");
    screen.line("  curl " + at.proxy() + "/github/repos/acme/checkout");
    screen.line("  agent token for " + at.agent() + ": " + made.agentToken());
    screen.line("Sign in to the console, once each:");
    installation.signInLinks().forEach((name, link) -> screen.line("  " + name + "  " + link));
    screen.line(
        "  (passwords of alice and bob are in " + installation.data() + "/evaluation.json)");
  }

  private static void row(Screen screen, String name, String address, String use) {
    screen.line(
        String.format("  %-8s ", name)
            + screen.paint(Screen.Ink.LINK, address)
            + "  "
            + screen.paint(Screen.Ink.DIM, use));
  }
}
