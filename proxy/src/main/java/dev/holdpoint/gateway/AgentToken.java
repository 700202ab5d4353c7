package dev.holdpoint.gateway;

import dev.holdpoint.action.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * The token by which an agent names itself: {@code Holdpoint-Agent-Token}, or {@code
 * Proxy-Authorization} with Bearer, or Basic with the token as password. {@code Authorization}
 * belongs to the upstream and is never looked at.
 *
 * @param token what was presented; empty when nothing was
 * @param several two different tokens, or something that cannot be read: nobody
 */
record AgentToken(Optional<String> token, boolean several) {

  static AgentToken of(Headers headers) {
    var tokens = new LinkedHashSet<Optional<String>>();
    for (Headers.Field field : headers.fields()) {
      if (field.name().equalsIgnoreCase("Holdpoint-Agent-Token")) {
        tokens.add(written(field.value()));
      } else if (field.name().equalsIgnoreCase("Proxy-Authorization")) {
        tokens.add(credentials(field.value()));
      }
    }
    boolean unclear = tokens.size() > 1 || tokens.contains(Optional.<String>empty());
    return new AgentToken(
        unclear || tokens.isEmpty() ? Optional.empty() : tokens.getFirst(), unclear);
  }

  private static Optional<String> credentials(String value) {
    int space = value.indexOf(' ');
    String scheme = space < 0 ? value : value.substring(0, space);
    String rest = space < 0 ? "" : value.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("Bearer")) {
      return written(rest);
    }
    return scheme.equalsIgnoreCase("Basic") ? password(rest) : Optional.empty();
  }

  private static Optional<String> written(String token) {
    return token.isBlank() ? Optional.empty() : Optional.of(token);
  }

  private static Optional<String> password(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : written(pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
