package dev.holdpoint.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The ledger's Ed25519 key. Its text form is PKCS#8 in PEM. */
final class NoteSigner {
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";

  private final PrivateKey key;
  private final byte[] encoded;
  private final NoteVerifier verifier;

  private NoteSigner(byte[] encoded) throws GeneralSecurityException {
    this.encoded = encoded;
    this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    byte[] raw = publicOf(Arrays.copyOfRange(encoded, PKCS8.length, encoded.length));
    String name = "holdpoint/" + HexFormat.of().formatHex(Hash.sha256().digest(raw), 0, 8);
    this.verifier = new NoteVerifier(name, raw);
  }

  static NoteSigner fresh(SecureRandom random) {
    byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + 32);
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    System.arraycopy(seed, 0, encoded, PKCS8.length, 32);
    return of(encoded);
  }

  /** Reads {@link #text}; throws IllegalArgumentException for anything else. */
  static NoteSigner parse(String text) {
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new IllegalArgumentException("not a PKCS#8 private key in PEM form");
    }
    String body = text.substring(BEGIN.length(), text.length() - END.length());
    byte[] encoded = Base64.getMimeDecoder().decode(body);
    if (encoded.length != PKCS8.length + 32
        || !Arrays.equals(Arrays.copyOf(encoded, PKCS8.length), PKCS8)) {
      throw new IllegalArgumentException("not an Ed25519 private key");
    }
    return of(encoded);
  }

  private static NoteSigner of(byte[] encoded) {
    try {
      return new NoteSigner(encoded);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
    }
  }

  /** The JDK derives a public key only while generating: so let it generate from our seed. */
  private static byte[] publicOf(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
    var point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
    byte[] raw = new byte[32];
    byte[] big = point.getY().toByteArray();
    for (int i = 0; i < big.length && i < 32; i++) {
      raw[i] = big[big.length - 1 - i];
    }
    if (point.isXOdd()) {
      raw[31] |= (byte) 0x80;
    }
    return raw;
  }

  String text() {
    return BEGIN + Base64.getEncoder().encodeToString(encoded) + END;
  }

  NoteVerifier verifier() {
    return verifier;
  }

  /** The note: the text, which ends with a newline, an empty line, and one signature line. */
  String sign(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] made = signature.sign();
      byte[] named = Arrays.copyOf(verifier.keyId(), 4 + made.length);
      System.arraycopy(made, 0, named, 4, made.length);
      String line = "— " + verifier.name() + " " + Base64.getEncoder().encodeToString(named);
      return text + "\n" + line + "\n";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the ledger key cannot sign", impossible);
    }
  }

  /** Hands out one seed. */
  private static final class FixedSeed extends SecureRandom {
    private final byte[] seed;

    FixedSeed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
