package dev.holdpoint.tidy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls and types that shipped code does without, each with the reason. */
public final class CallRules {
  private static final Predicate<SourceFile> EVERYWHERE = _ -> true;
  private static final Predicate<SourceFile> POLICIES = file -> file.module().equals("policies");
  private static final Predicate<SourceFile> NOT_PRINTING =
      file -> !file.simpleName().equals("Main") && !file.packageName().matches(".*\\.cli(\\..*)?");

  /** One ban: what may not be written where. */
  private record Ban(Predicate<SourceFile> where, Pattern phrase, String advice) {
    Ban(Predicate<SourceFile> where, String phrase, String advice) {
      this(where, Pattern.compile(phrase), advice);
    }
  }

  private static final List<Ban> CALLS =
      List.of(
          new Ban(EVERYWHERE, "Thread\\.sleep", "wait on a condition with a deadline"),
          new Ban(EVERYWHERE, "new Thread", "use a virtual thread executor that somebody owns"),
          new Ban(NOT_PRINTING, "System\\.out", "only the command line prints; log or return it"),
          new Ban(
              POLICIES,
              "(?:new )?(Thread|ProcessBuilder|Runtime|Executors)",
              "policies runs no threads and no processes"),
          new Ban(
              POLICIES,
              "(java\\.time\\.)?(Clock\\.system\\w*|(Instant|(Local|Zoned|Offset)\\w+)\\.now)",
              "policies has no clock: take the time as a parameter"),
          new Ban(
              POLICIES,
              "System\\.(currentTimeMillis|nanoTime)",
              "policies has no clock: take the time as a parameter"),
          new Ban(
              POLICIES,
              "Math\\.random|(java\\.util\\.)?UUID\\.randomUUID|new (Secure)?Random",
              "policies has no randomness: take it as a parameter"));

  private static final List<Ban> TYPES =
      List.of(
          new Ban(
              POLICIES,
              "java\\.net\\.(?!(URI|URISyntaxException|URLDecoder|URLEncoder)$).+|javax\\.net\\..+",
              "policies opens no connections"),
          new Ban(
              POLICIES,
              "java\\.nio\\.(file|channels)\\..+|java\\.io\\.(File\\w*|RandomAccessFile|\\*)",
              "policies reads no files: take text, bytes or a stream as a parameter"),
          new Ban(POLICIES, "module .+", "policies imports types by name, so that they are seen"));

  private CallRules() {}

  /** What is written in spite of a ban; the measure counts the places. */
  public static List<Finding> calls(List<SourceFile> main) {
    return main.stream().flatMap(CallRules::calls).toList();
  }

  private static Stream<Finding> calls(SourceFile file) {
    Uses uses = Uses.of(file);
    return Stream.concat(
        CALLS.stream().flatMap(ban -> broken(file, ban, uses.phrases())),
        TYPES.stream().flatMap(ban -> broken(file, ban, List.copyOf(uses.types()))));
  }

  private static Stream<Finding> broken(SourceFile file, Ban ban, List<String> written) {
    List<String> hits =
        ban.where().test(file)
            ? written.stream().filter(name -> ban.phrase().matcher(name).matches()).toList()
            : List.of();
    return hits.stream()
        .distinct()
        .map(hit -> file.path() + "#" + hit.replace(' ', '-'))
        .map(subject -> new Finding(Rule.CALL, subject, hits.size(), ban.advice()));
  }
}
