package dev.holdpoint.gateway;

import dev.holdpoint.action.Headers;
import dev.holdpoint.gateway.wire.Malformed;
import dev.holdpoint.gateway.wire.RequestHead;
import dev.holdpoint.upstream.UpstreamAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields of a request that go on to the upstream, and are judged. Left out: what concerns only
 * the connection, and everything by which a client could claim to be somebody.
 */
final class SentFields {
  private static final FoldedNames LEFT_OUT =
      new FoldedNames(
          List.of(
              "connection",
              "keep-alive",
              "proxy-connection",
              "te",
              "trailer",
              "upgrade",
              "http2-settings",
              "expect",
              "proxy-authorization",
              "proxy-authenticate",
              "forwarded",
              "x-real-ip",
              "x-client-ip",
              "x-cluster-client-ip",
              "true-client-ip",
              "cf-connecting-ip",
              "client-ip",
              "x-remote-user",
              "x-remote-group",
              "remote-user",
              "x-authenticated-user",
              "x-auth-request-user",
              "x-auth-request-email",
              "x-original-url",
              "x-rewrite-url"));
  private static final List<String> LEFT_OUT_PREFIXES =
      List.of("holdpoint-", "x-forwarded-", "x-remote-extra-");

  /** Fields that say where the request ends or leads; other spellings of them are left out. */
  private static final FoldedNames EXACT =
      new FoldedNames(List.of("content-length", "transfer-encoding", "host"));

  private static final Set<String> CONNECTION_OPTIONS =
      Set.of(
          "close",
          "keep-alive",
          "upgrade",
          "te",
          "trailer",
          "http2-settings",
          "proxy-connection",
          "");

  private SentFields() {}

  /**
   * @throws Malformed when {@code Connection} names a field that is not about the connection
   */
  static Headers of(RequestHead head, UpstreamAddress to, String query) {
    List<Headers.Field> all = head.headers().fields();
    boolean keepHost = signed(head, query);
    var sent = new ArrayList<Headers.Field>(all.size() + 1);
    boolean hosted = false;
    for (Headers.Field field : all) {
      String name = field.name();
      if (EXACT.contains(name)) {
        boolean host = name.equalsIgnoreCase("host");
        hosted |= host;
        if (host && !keepHost) {
          sent.add(new Headers.Field(name, to.authority()));
        } else if (name.indexOf('_') < 0) {
          sent.add(field);
        }
      } else if (name.equalsIgnoreCase("connection")) {
        checkConnection(field.value());
      } else if (!leftOut(name)) {
        sent.add(field);
      }
    }
    if (!hosted) {
      sent.addFirst(new Headers.Field("Host", to.authority()));
    }
    if (!head.connection().isEmpty()) {
      sent.add(new Headers.Field("Connection", head.connection()));
    }
    return new Headers(sent);
  }

  static boolean leftOut(String name) {
    if (LEFT_OUT.contains(name)) {
      return true;
    }
    for (String prefix : LEFT_OUT_PREFIXES) {
      if (FoldedNames.startsWith(name, prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an AWS signature covers {@code Host}. */
  private static boolean signed(RequestHead head, String query) {
    return query.contains("X-Amz-Signature=")
        || head.headers().first("Authorization").filter(a -> a.startsWith("AWS4-")).isPresent();
  }

  private static void checkConnection(String value) {
    for (String option : value.split(",", -1)) {
      if (!CONNECTION_OPTIONS.contains(option.strip().toLowerCase(Locale.ROOT))) {
        throw new Malformed("Connection names a field that is not about the connection");
      }
    }
  }
}
