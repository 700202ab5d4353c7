package dev.holdpoint.assess;

import java.util.Locale;

/**
 * The order of environments, worst first: production, any other word, staging, test, development. A
 * word that Holdpoint does not know is nearly as bad as production.
 */
public final class Environments {
  public static final String PRODUCTION = "production";
  public static final String STAGING = "staging";
  public static final String TEST = "test";
  public static final String DEVELOPMENT = "development";

  private Environments() {}

  /**
   * The one spelling of a word: lower case, and {@code prod}, {@code stage}, {@code dev} in full.
   */
  public static String canonical(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "prod" -> PRODUCTION;
      case "stage" -> STAGING;
      case "dev" -> DEVELOPMENT;
      default -> lower;
    };
  }

  /** The worse of both; of two unknown words the one that sorts first. */
  public static String worse(String one, String other) {
    int difference = rank(one) - rank(other);
    if (difference == 0) {
      return one.compareTo(other) <= 0 ? one : other;
    }
    return difference > 0 ? one : other;
  }

  /** True for production and for words that may mean production. */
  public static boolean productive(String environment) {
    return rank(environment) > rank(STAGING);
  }

  private static int rank(String environment) {
    return switch (environment) {
      case PRODUCTION -> 4;
      case STAGING -> 2;
      case TEST -> 1;
      case DEVELOPMENT -> 0;
      default -> 3;
    };
  }
}
