package dev.holdpoint.classify.rule;

import java.util.stream.Stream;

/** English nouns as APIs use them for resources. */
public final class Nouns {
  private Nouns() {}

  /**
   * The singular of a lower-case noun, for example {@code policy}, {@code ingress}, {@code status}.
   */
  public static String singular(String noun) {
    if (noun.endsWith("ies") && noun.length() > 4) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    if (Stream.of("sses", "xes", "ches", "shes", "uses").anyMatch(noun::endsWith)) {
      return noun.substring(0, noun.length() - 2);
    }
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us");
    return plural && noun.length() > 3 ? noun.substring(0, noun.length() - 1) : noun;
  }
}
