package dev.holdpoint.gateway;

import dev.holdpoint.action.Mode;
import dev.holdpoint.upstream.UpstreamAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which traffic is guarded and where it goes. Nothing but the upstreams of routes is ever connected
 * to.
 *
 * @param name for people and the ledger
 * @param match which requests it takes
 * @param api {@code aws}, {@code kubernetes}, {@code github}, ...; empty when only the host can
 *     tell
 * @param upstream {@code http(s)://host[:port][/path]}; its path is put before every request's
 * @param mode of installation and route joined
 * @param holdFor how long a held call waits on the wire; empty for the client's own patience
 */
public record Route(
    String name,
    Match match,
    Optional<String> api,
    URI upstream,
    Mode mode,
    Optional<Duration> holdFor) {
  public Route {
    UpstreamAddress.of(upstream);
  }

  /** A route on which every client waits as long as it can. */
  public Route(String name, Match match, Optional<String> api, URI upstream, Mode mode) {
    this(name, match, api, upstream, mode, Optional.empty());
  }

  /** Which requests a route takes. */
  public sealed interface Match {}

  /** Reverse route: paths that are, or continue with a slash after, this prefix; it is stripped. */
  public record PathPrefix(String prefix) implements Match {
    public PathPrefix {
      if (!prefix.matches("/[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
        throw new IllegalArgumentException("a path prefix is written like `/aws`");
      }
    }

    boolean covers(String path) {
      return path.startsWith(prefix)
          && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
  }

  /** Requests for that host, or with a leading {@code *.} for any host below it. */
  public record HostName(String pattern) implements Match {
    public HostName {
      pattern = pattern.toLowerCase(Locale.ROOT);
      if (!pattern.matches("(\\*\\.)?[a-z0-9._-]+|\\[[0-9a-f:.]+]")) {
        throw new IllegalArgumentException("a host is written like `api.example.com`");
      }
    }

    boolean covers(String host) {
      return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
    }
  }
}
