package dev.holdpoint.action;

import java.util.Optional;

/**
 * Who calls: the software and the person it acts for.
 *
 * @param agent the authenticated agent's name
 * @param principal the person the agent acts for; empty when the installation does not know
 * @param session one run of the agent, as far as it tells us
 */
public record Caller(String agent, Optional<String> principal, Optional<String> session) {}
