package dev.holdpoint.classify.google;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which API a host of Google's stands for. */
final class GoogleHost {
  private static final String SUFFIX = ".googleapis.com";
  private static final Pattern REGION =
      Pattern.compile(
          "^(?:us|europe|asia|africa|me|northamerica|southamerica|australia)"
              + "(?:-(?:[a-z]+\\d+))?-(?=[a-z])");

  private GoogleHost() {}

  /** A host without its port. */
  static String plain(String authority) {
    return authority.replaceFirst(":\\d+$", "").replaceFirst("\\.$", "");
  }

  static boolean covers(String authority) {
    return plain(authority).endsWith(SUFFIX);
  }

  /**
   * The API's name: of {@code compute.googleapis.com}, {@code europe-west1-run.googleapis.com},
   * {@code run.europe-west1.rep.googleapis.com}, {@code storage.mtls.googleapis.com}; empty for a
   * host that serves many.
   */
  static Optional<String> service(String authority) {
    String host = plain(authority);
    if (!host.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    List<String> labels = List.of(host.substring(0, host.length() - SUFFIX.length()).split("\\."));
    String last = labels.getLast();
    boolean qualified = List.of("mtls", "rep", "p", "sandbox").contains(last);
    String first = qualified || labels.size() == 1 ? labels.get(0) : last;
    String name = REGION.matcher(first.replaceFirst("^content-", "")).replaceFirst("");
    if (last.equals("p")) {
      name = name.replaceFirst("-.*", "");
    }
    return List.of("www", "private", "restricted", "content").contains(name)
        ? Optional.empty()
        : Optional.of(name);
  }

  /** {@code bucket.storage.googleapis.com}: the bucket stands in the name. */
  static Optional<String> bucket(String authority) {
    String host = plain(authority);
    String end = ".storage" + SUFFIX;
    return host.endsWith(end)
        ? Optional.of(host.substring(0, host.length() - end.length()))
        : Optional.empty();
  }
}
