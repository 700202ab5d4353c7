package dev.holdpoint.upstream;

import java.net.URI;
import java.util.Locale;

/**
 * Where a route leads: the only kind of place that is ever connected to.
 *
 * @param host name or literal address, without brackets
 * @param authority for the {@code Host} field: host, and the port unless it is the scheme's own
 * @param basePath put before every path; empty or starting with a slash, never ending in one
 */
public record UpstreamAddress(
    String host, int port, boolean tls, String authority, String basePath) {

  /**
   * Reads a base URI.
   *
   * @throws IllegalArgumentException when it is not {@code http(s)://host[:port][/path]}
   */
  public static UpstreamAddress of(URI base) {
    String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
    boolean plain = scheme.equals("http");
    String host = base.getHost();
    boolean more =
        base.getRawQuery() != null
            || base.getRawFragment() != null
            || base.getRawUserInfo() != null;
    if (host == null || more || !plain && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "an upstream is written as `http://host:port/path` or `https://host/path`");
    }
    int usual = plain ? 80 : 443;
    int port = base.getPort() < 0 ? usual : base.getPort();
    String name = host.toLowerCase(Locale.ROOT);
    String bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    String path = String.valueOf(base.getRawPath()).replaceAll("/+$", "");
    return new UpstreamAddress(bare, port, !plain, port == usual ? name : name + ":" + port, path);
  }
}
