package dev.holdpoint.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Checks signed notes of one Ed25519 key (C2SP signed-note).
 *
 * @param name the key's name, which is also the origin of its checkpoints
 * @param raw the 32 bytes of the public key
 */
record NoteVerifier(String name, byte[] raw) {
  private static final byte ED25519 = 1;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Reads {@code <name>+<hex key id>+<base64(type || key)>}. */
  static NoteVerifier parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a verifier key has the form name+id+key");
    }
    byte[] key = Base64.getDecoder().decode(parts[2]);
    if (key.length != 33 || key[0] != ED25519) {
      throw new IllegalArgumentException("not an Ed25519 verifier key");
    }
    var verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(key, 1, 33));
    if (!HexFormat.of().formatHex(verifier.keyId()).equals(parts[1])) {
      throw new IllegalArgumentException("the id of the verifier key is not that of its key");
    }
    return verifier;
  }

  /** The form that {@link #parse} reads. */
  String text() {
    byte[] typed = new byte[33];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, 32);
    return name
        + "+"
        + HexFormat.of().formatHex(keyId())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  byte[] keyId() {
    var digest = Hash.sha256();
    digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    digest.update(new byte[] {'\n', ED25519});
    return Arrays.copyOf(digest.digest(raw), 4);
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey());
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
    System.arraycopy(raw, 0, encoded, X509.length, 32);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteVerifier that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
