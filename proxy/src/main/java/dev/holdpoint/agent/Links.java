package dev.holdpoint.agent;

import dev.holdpoint.action.HoldId;
import java.util.function.Supplier;

/**
 * Addresses that answers carry.
 *
 * @param agentUrl of this listener, known once it listens
 */
record Links(Supplier<String> agentUrl, String consoleUrl) {
  String status(HoldId hold) {
    return agentUrl.get() + "/v1/holds/" + hold;
  }

  String console(HoldId hold) {
    return consoleUrl + "/holds/" + hold;
  }

  String outcome(String call) {
    return agentUrl.get() + "/v1/tool-calls/" + call + "/outcome";
  }
}
