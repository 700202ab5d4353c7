package dev.holdpoint.action;

import java.util.Locale;
import java.util.Optional;

/**
 * A request as a door parsed it. The same parsed form is what is classified, fingerprinted and
 * sent.
 *
 * @param method upper case, for example {@code DELETE}
 * @param authority host with optional port that the request is for; lower case
 * @param path the path as on the wire, percent-encoding untouched, starting with {@code /}; without
 *     the prefix of a reverse route
 * @param query the query as on the wire without {@code ?}; empty when there is none
 * @param headers all header fields in order
 * @param body what is known of the body
 * @param api the API that the route says it guards ({@code aws}, {@code kubernetes}, {@code
 *     github}, ...); empty when only the authority can tell
 */
public record HttpCall(
    String method,
    String authority,
    String path,
    String query,
    Headers headers,
    Body body,
    Optional<String> api)
    implements Call {

  public HttpCall {
    method = method.toUpperCase(Locale.ROOT);
    authority = authority.toLowerCase(Locale.ROOT);
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with /");
    }
  }

  /** The same request with another body, for a door that first judged the head alone. */
  public HttpCall withBody(Body other) {
    return new HttpCall(method, authority, path, query, headers, other, api);
  }

  /** Path and query as they stand in a request line. */
  public String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
