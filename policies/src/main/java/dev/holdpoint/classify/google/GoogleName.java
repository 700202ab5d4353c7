package dev.holdpoint.classify.google;

import dev.holdpoint.classify.http.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resource name in a REST path: collections and ids by turns, and the custom method.
 *
 * @param service the API, for example {@code compute}
 * @param parts the path after the version, without a custom method
 * @param verb the custom method after a colon
 * @param classic an API of the older style, where the service stands before the version and custom
 *     methods are path segments
 */
record GoogleName(String service, List<String> parts, Optional<String> verb, boolean classic) {
  private static final Pattern VERSION =
      Pattern.compile("(?:[a-z]+_)?v\\d+[a-z0-9_.]*|alpha|beta|v_(?:alpha|beta)");
  private static final Pattern VERB = Pattern.compile("[a-z][A-Za-z]*");

  /** Segments that stand alone between collections. */
  private static final Set<String> ALONE =
      Set.of("global", "aggregated", "management", "directory", "system", "sharing", "metadata");

  GoogleName {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a path; the service comes from the host, or else from the first segment.
   *
   * @param custom whether the method can have a custom method
   */
  static GoogleName read(Optional<String> host, UrlPath path, boolean custom) {
    List<String> all = path.segments();
    int start = 0;
    while (start < all.size()
        && Set.of("upload", "resumable", "download").contains(all.get(start))) {
      start++;
    }
    List<String> own = all.subList(start, all.size());
    int version = -1;
    for (int i = 0; i < Math.min(4, own.size()) && version < 0; i++) {
      version = VERSION.matcher(own.get(i)).matches() ? i : -1;
    }
    String service = host.orElse(own.isEmpty() ? "" : own.get(0));
    boolean classic = version > 0 || Set.of("sqladmin", "dns", "compute").contains(service);
    var parts = new ArrayList<>(own.subList(version + 1, own.size()));
    boolean verbs = custom && !parts.isEmpty() && !service.equals("storage");
    Optional<String> verb = verbs ? verb(parts.getLast()) : Optional.empty();
    if (verb.isPresent()) {
      String last = parts.removeLast();
      String noun = last.substring(0, last.length() - verb.get().length() - 1);
      if (!noun.isEmpty()) {
        parts.add(noun);
      }
    }
    return new GoogleName(service, parts, verb, classic);
  }

  private static Optional<String> verb(String last) {
    int colon = last.lastIndexOf(':');
    String verb = last.substring(colon + 1);
    return colon >= 0 && VERB.matcher(verb).matches() ? Optional.of(verb) : Optional.empty();
  }

  String last() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  GoogleName withVerb(String other) {
    return new GoogleName(service, parts.subList(0, parts.size() - 1), Optional.of(other), classic);
  }

  /** A collection with the id behind it; the id is empty when all of it is meant. */
  record Pair(String collection, String id) {}

  List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < parts.size(); ) {
      String part = parts.get(i);
      boolean alone = ALONE.contains(part) && i + 1 < parts.size();
      boolean hasId = !alone && i + 1 < parts.size();
      if (!alone) {
        pairs.add(new Pair(part, hasId ? parts.get(i + 1) : ""));
      }
      i += hasId ? 2 : 1;
    }
    return pairs;
  }

  /** Whether it names one thing, and not a collection. */
  boolean one() {
    List<Pair> pairs = pairs();
    return !pairs.isEmpty() && !pairs.getLast().id().isEmpty();
  }

  /** The last collection, for example {@code instances}. */
  String collection() {
    List<Pair> pairs = pairs();
    return pairs.isEmpty() ? "" : pairs.getLast().collection();
  }
}
