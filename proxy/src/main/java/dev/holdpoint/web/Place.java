package dev.holdpoint.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a listener stands and what it bears.
 *
 * @param name for logs
 * @param port 0 picks a free one
 * @param hosts names, besides loopback's, under which clients may call it, without port: the answer
 *     to DNS rebinding
 * @param bodyLimit bytes
 * @param idle how long a silent connection is kept
 */
public record Place(
    String name, String address, int port, List<String> hosts, int bodyLimit, Duration idle) {

  /** 1 MiB. */
  public static final int DEFAULT_BODY_LIMIT = 1024 * 1024;

  public Place {
    hosts = List.copyOf(hosts);
  }

  public static Place of(String name, String address, int port) {
    return new Place(name, address, port, List.of(), DEFAULT_BODY_LIMIT, Duration.ofMinutes(5));
  }

  /** Whether a Host header names this listener. */
  boolean answersTo(String host) {
    String bare = host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    return names().contains(bare);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    names.add(address.contains(":") ? "[" + address + "]" : address.toLowerCase(Locale.ROOT));
    hosts.forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
    return names;
  }
}
