package dev.holdpoint.sandbox.aws;

import java.util.UUID;

/** Fresh identifiers in the shapes the services use. */
final class Identifiers {
  private Identifiers() {}

  static String request() {
    return UUID.randomUUID().toString();
  }

  /** A prefix and hexadecimal digits, such as {@code i-0a1b2c3d4e5f60718}. */
  static String hex(String prefix, int digits) {
    return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, digits);
  }

  /** A prefix and upper-case digits, such as {@code AIDA…}. */
  static String unique(String prefix) {
    return prefix + hex("", 16).toUpperCase(java.util.Locale.ROOT);
  }
}
