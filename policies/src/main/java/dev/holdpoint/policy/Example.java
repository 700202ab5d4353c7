package dev.holdpoint.policy;

import dev.holdpoint.action.Call;
import java.util.Optional;

/**
 * A call that a rule must or must not speak of.
 *
 * @param said as the file has it, for people
 * @param call what is to be classified
 * @param agent the agent that asks; any when empty
 * @param route the route it comes through; any when empty
 * @param line where it was written, from 1
 */
public record Example(
    String said, Call call, Optional<String> agent, Optional<String> route, int line) {}
