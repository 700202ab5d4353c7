package dev.holdpoint.action;

import java.util.Optional;

/** SQL text, one or many statements, and the database that it is for when the caller says so. */
public record SqlCall(String statement, Optional<String> database) implements Call {}
