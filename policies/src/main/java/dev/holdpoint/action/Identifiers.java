package dev.holdpoint.action;

import java.util.random.RandomGenerator;

/** Letters and digits for ids: Crockford's base 32 without look-alikes. */
final class Identifiers {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private Identifiers() {}

  static String fresh(String prefix, RandomGenerator random) {
    var made = new StringBuilder(prefix);
    for (int i = 0; i < 20; i++) {
      made.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return made.toString();
  }
}
