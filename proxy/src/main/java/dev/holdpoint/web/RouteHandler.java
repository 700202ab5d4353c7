package dev.holdpoint.web;

/** Answers one request. May block; may throw a {@link Problem}. */
@FunctionalInterface
public interface RouteHandler {
  Reply handle(Incoming request);
}
