package dev.holdpoint.gateway;

import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import java.util.List;
import java.util.Locale;

/**
 * What a request line and {@code Host} ask for together.
 *
 * @param absolute whether it came as to a forward proxy, {@code GET http://host/path}
 * @param authority host with optional port, in lower case; empty when an HTTP/1.0 client did not
 *     say
 */
record RequestTarget(boolean absolute, String authority, String path, String query) {
  private static final String SCHEME = "http://";

  /**
   * @throws Malformed for a target that is neither a path nor an {@code http} URI, or a {@code
   *     Host} that is missing, repeated, malformed or another one than the URI's
   */
  static RequestTarget of(RequestHead head) {
    String host = host(head);
    String target = head.target();
    if (target.startsWith("/")) {
      return split(false, host, target);
    }
    if (!target.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Malformed("the request target is neither a path nor an http URI");
    }
    int end = SCHEME.length();
    while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
      end++;
    }
    String authority = checked(target.substring(SCHEME.length(), end));
    if (!host.isEmpty() && !host.equals(authority)) {
      throw new Malformed("Host and the request target name different hosts");
    }
    String rest = target.substring(end);
    return split(true, authority, rest.startsWith("/") ? rest : "/" + rest);
  }

  private static RequestTarget split(boolean absolute, String authority, String target) {
    int mark = target.indexOf('?');
    return mark < 0
        ? new RequestTarget(absolute, authority, target, "")
        : new RequestTarget(
            absolute, authority, target.substring(0, mark), target.substring(mark + 1));
  }

  private static String host(RequestHead head) {
    List<String> hosts = head.headers().all("Host");
    if (hosts.size() > 1 || hosts.isEmpty() && head.minor() == 1) {
      throw new Malformed("there is not exactly one Host");
    }
    return hosts.isEmpty() ? "" : checked(hosts.getFirst());
  }

  private static String checked(String authority) {
    int colon = authority.lastIndexOf(':');
    boolean literal = authority.startsWith("[");
    int hostEnd = literal ? authority.indexOf(']') + 1 : colon < 0 ? authority.length() : colon;
    boolean right = hostEnd > 0 && (hostEnd == authority.length() || colon == hostEnd);
    for (int i = 0; right && i < hostEnd; i++) {
      right = hostCharacter(authority.charAt(i), literal);
    }
    for (int i = hostEnd + 1; right && i < authority.length(); i++) {
      right = Character.isDigit(authority.charAt(i)) && i - hostEnd <= 5;
    }
    if (!right) {
      throw new Malformed("the host is not a name or address with an optional port");
    }
    return authority.toLowerCase(Locale.ROOT);
  }

  private static boolean hostCharacter(char c, boolean literal) {
    boolean plain =
        c >= 'a' && c <= 'z'
            || c >= 'A' && c <= 'Z'
            || c >= '0' && c <= '9'
            || c == '-'
            || c == '.';
    return plain || c == '_' || literal && (c == ':' || c == '[' || c == ']');
  }

  /** The authority without its port. */
  String host() {
    int colon = authority.lastIndexOf(':');
    return colon < 0 || authority.endsWith("]") ? authority : authority.substring(0, colon);
  }
}
