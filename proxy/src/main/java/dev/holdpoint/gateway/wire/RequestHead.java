package dev.holdpoint.gateway.wire;

import dev.holdpoint.action.Headers;

/**
 * The request line and header fields of one request.
 *
 * @param target as it stands in the request line
 * @param minor 0 or 1, of HTTP/1
 * @param persistent whether the client wants to go on with this connection
 * @param connection what the client said aloud about it: {@code close}, {@code keep-alive} or
 *     nothing
 * @param expectsContinue whether the body waits for a {@code 100 Continue}
 */
public record RequestHead(
    String method,
    String target,
    int minor,
    Headers headers,
    BodyFraming framing,
    boolean persistent,
    String connection,
    boolean expectsContinue) {}
