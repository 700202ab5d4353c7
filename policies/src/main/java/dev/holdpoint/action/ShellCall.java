package dev.holdpoint.action;

import java.util.Optional;

/** A line (or script) that an agent wants to give to a shell. */
public record ShellCall(String command, Optional<String> cwd) implements Call {}
