package dev.holdpoint.tidy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package may import, as its {@code package-info.java} says in one sentence: "Allowed
 * dependencies: {@code action}, {@code classify.*}; libraries: {@code dev.cel}."
 *
 * <p>Rooms are packages of ours, named without {@code dev.holdpoint.}; a trailing {@code .*} adds
 * their sub-packages and a lone {@code *} means all of them. A library covers its sub-packages.
 */
record Allowance(List<String> rooms, List<String> libraries) {
  static final String OURS = "dev.holdpoint";

  private static final Pattern SENTENCE =
      Pattern.compile("Allowed dependencies:(.*?)\\.(?=\\s|<|$)", Pattern.DOTALL);
  private static final Pattern LIBRARIES = Pattern.compile(";\\s*libraries:");
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}\\s]+)\\s*}");

  /** What a package says; empty when it has no such sentence. */
  static Optional<Allowance> of(SourceFile packageInfo) {
    String prose = packageInfo.text().replaceAll("(?m)^\\s*(///|\\*(?!/))", " ");
    Matcher sentence = SENTENCE.matcher(prose);
    if (!sentence.find()) {
      return Optional.empty();
    }
    String[] parts = LIBRARIES.split(sentence.group(1), 2);
    return Optional.of(
        new Allowance(codes(parts[0]), parts.length == 2 ? codes(parts[1]) : List.of()));
  }

  /** Whether code of package {@code from} may use package {@code to}. */
  boolean permits(String from, String to) {
    if (to.equals(from)) {
      return true;
    }
    return isOurs(to)
        ? rooms.stream().anyMatch(room -> covers(room, to))
        : libraries.stream().anyMatch(library -> isWithin(library, to));
  }

  static boolean isOurs(String packageName) {
    return isWithin(OURS, packageName);
  }

  private static boolean covers(String room, String packageName) {
    if (room.equals("*")) {
      return true;
    }
    return room.endsWith(".*")
        ? isWithin(OURS + "." + room.substring(0, room.length() - 2), packageName)
        : packageName.equals(OURS + "." + room);
  }

  private static boolean isWithin(String root, String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
