package dev.holdpoint.sandbox.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One step of a story. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Through.class, name = "through"),
  @JsonSubTypes.Type(value = Step.Until.class, name = "until"),
  @JsonSubTypes.Type(value = Step.Ask.class, name = "ask")
})
public sealed interface Step {
  /** What the agent thinks, for the reader. */
  String narration();

  /** The command line that stands for the step. */
  String command();

  /** The request that has the effect. */
  Exchange exchange();

  /** Sends the request through the proxy. */
  record Through(String narration, String command, Exchange exchange) implements Step {}

  /** Sends a reading request through the proxy until it is answered with that status. */
  record Until(String narration, String command, Exchange exchange, int status) implements Step {}

  /** Asks the agent listener about the command first, then sends the request past the proxy. */
  record Ask(String narration, String command, Exchange exchange, String reason) implements Step {}
}
