package dev.holdpoint.classify.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A path of which every server makes the same segments. Dot segments (plain or encoded),
 * backslashes, control characters, text encoded twice, path parameters after {@code ;}, fragments,
 * and, unless the API allows them, encoded slashes and empty segments are a {@link Doubt}.
 *
 * @param segments decoded once; one trailing slash is dropped
 */
public record UrlPath(List<String> segments) {
  private static final String WHERE = "path";
  private static final String PLAIN = "send the path in its plain form";

  /** What an API may have in its paths. */
  public enum Allows {
    /** Nothing unusual. */
    PLAIN,
    /** Encoded slashes inside a segment, as in ARNs and git references. */
    ENCODED_SLASHES,
    /** Encoded slashes, empty segments and a meaningful trailing slash, as in object keys. */
    KEYS
  }

  public UrlPath {
    segments = List.copyOf(segments);
  }

  /** Reads a path that starts with a slash. */
  public static UrlPath read(String path, Allows allows) {
    var segments = new ArrayList<String>();
    String[] raw = path.substring(1).split("/", -1);
    for (int i = 0; i < raw.length; i++) {
      String segment = segment(raw[i], allows);
      boolean trailing = i == raw.length - 1;
      if (segment.isEmpty() && allows != Allows.KEYS && !trailing) {
        throw Doubt.ambiguous(WHERE, "it has an empty segment", PLAIN);
      }
      segments.add(segment);
    }
    if (segments.getLast().isEmpty() && (allows != Allows.KEYS || segments.size() <= 2)) {
      segments.removeLast();
    }
    return new UrlPath(segments);
  }

  private static String segment(String raw, Allows allows) {
    if (raw.indexOf(';') >= 0 || raw.indexOf('#') >= 0 || raw.indexOf('?') >= 0) {
      throw Doubt.ambiguous(WHERE, "it has a parameter or a fragment in a segment", PLAIN);
    }
    String decoded = Percent.decode(raw, WHERE, false);
    if (decoded.equals(".") || decoded.equals("..")) {
      throw Doubt.ambiguous(WHERE, "it has a dot segment", "resolve the path before sending it");
    }
    if (Percent.encodedTwice(decoded)) {
      throw Doubt.ambiguous(WHERE, "it is percent-encoded twice", "encode the path once");
    }
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c == '\\' || Character.isISOControl(c)) {
        throw Doubt.ambiguous(WHERE, "it has a backslash or a control character", PLAIN);
      }
      if (c == '/' && allows == Allows.PLAIN) {
        throw Doubt.ambiguous(WHERE, "it has an encoded slash", PLAIN);
      }
    }
    boolean dots = decoded.contains("/") && hasDotSegment(decoded);
    if (dots) {
      throw Doubt.ambiguous(WHERE, "it has an encoded dot segment", PLAIN);
    }
    return decoded;
  }

  private static boolean hasDotSegment(String decoded) {
    for (String part : decoded.split("/", -1)) {
      if (part.equals(".") || part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  public int size() {
    return segments.size();
  }

  /** The segment at that place, or an empty text past the end. */
  public String at(int place) {
    return place < segments.size() ? segments.get(place) : "";
  }

  /** The segments from one place up to another, with slashes between. */
  public String between(int from, int to) {
    return String.join("/", segments.subList(from, to));
  }
}
