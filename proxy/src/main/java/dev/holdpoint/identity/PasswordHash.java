package dev.holdpoint.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256.
 *
 * @param iterations the cost; {@link #DEFAULT_ITERATIONS} takes some 200 ms of one core
 * @param salt 16 random bytes as hex
 * @param key 32 derived bytes as hex
 */
public record PasswordHash(int iterations, String salt, String key) {
  public static final int DEFAULT_ITERATIONS = 600_000;
  private static final String NAME = "pbkdf2-sha256";
  private static final SecureRandom RANDOM = new SecureRandom();

  public PasswordHash {
    if (iterations < 1 || iterations > 10_000_000) {
      throw new IllegalArgumentException("iterations must be between 1 and 10000000");
    }
  }

  /** Hashes a new password. */
  public static PasswordHash of(String password, int iterations) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String hex = HexFormat.of().formatHex(salt);
    return new PasswordHash(iterations, hex, derive(password, hex, iterations));
  }

  /** Reads {@link #text()}; throws {@link IllegalArgumentException}. */
  public static PasswordHash parse(String text) {
    String[] parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(NAME) || !parts[2].matches("([0-9a-f]{2}){8,}")) {
      throw new IllegalArgumentException("a password must be " + NAME + "$iterations$salt$key");
    }
    return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
  }

  public String text() {
    return NAME + "$" + iterations + "$" + salt + "$" + key;
  }

  /** Whether it is that password. Costs the full derivation either way. */
  public boolean matches(String password) {
    byte[] derived = HexFormat.of().parseHex(derive(password, salt, iterations));
    return MessageDigest.isEqual(derived, HexFormat.of().parseHex(key));
  }

  private static String derive(String password, String salt, int iterations) {
    var spec =
        new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), iterations, 256);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has PBKDF2", impossible);
    } finally {
      spec.clearPassword();
    }
  }

  /** The cost only. */
  @Override
  public String toString() {
    return NAME + ", " + iterations + " iterations";
  }
}
