package dev.holdpoint.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 values as RFC 6962 section 2.1 makes them: leaves and nodes have different prefixes. */
record Hash(byte[] bytes) {
  /** The root of a tree without leaves. */
  static final Hash EMPTY = new Hash(sha256().digest());

  static Hash leaf(byte[] content) {
    return leaf(content, 0, content.length);
  }

  static Hash leaf(byte[] buffer, int from, int length) {
    var digest = sha256();
    digest.update((byte) 0);
    digest.update(buffer, from, length);
    return new Hash(digest.digest());
  }

  static Hash node(Hash left, Hash right) {
    var digest = sha256();
    digest.update((byte) 1);
    digest.update(left.bytes);
    digest.update(right.bytes);
    return new Hash(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** The first 8 digits: tells entries apart, proves nothing. */
  String brief() {
    return HexFormat.of().formatHex(bytes, 0, 4);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
