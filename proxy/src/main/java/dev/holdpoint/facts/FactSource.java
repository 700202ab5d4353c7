package dev.holdpoint.facts;

import java.net.URI;

/**
 * An upstream that may be asked.
 *
 * @param route the route's name
 * @param api {@code aws}, {@code kubernetes} or {@code github}
 * @param base where the upstream is
 */
public record FactSource(String route, String api, URI base) {}
