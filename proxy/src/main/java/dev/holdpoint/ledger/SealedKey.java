package dev.holdpoint.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** Finds the ledger's key in its directory, or makes one for a ledger that is still empty. */
final class SealedKey {
  static final String KEY = "ledger-signing.key";
  static final String PUBLIC = "ledger.pub";

  private SealedKey() {}

  static NoteSigner find(LedgerDisk disk, boolean fresh) throws IOException {
    Optional<byte[]> kept = disk.read(KEY);
    if (kept.isEmpty() && !fresh) {
      throw new LedgerUnavailable(
          "`"
              + KEY
              + "` is missing although the ledger has entries; restore it from a backup, or move"
              + " all ledger files away to begin a new ledger");
    }
    NoteSigner signer = kept.isEmpty() ? make(disk) : read(kept.get());
    String text = signer.verifier().text() + "\n";
    Optional<byte[]> published = disk.read(PUBLIC);
    if (published.isEmpty()) {
      disk.replace(PUBLIC, text.getBytes(StandardCharsets.UTF_8), false);
    } else if (!new String(published.get(), StandardCharsets.UTF_8).equals(text)) {
      throw new LedgerUnavailable(
          "`" + PUBLIC + "` does not belong to `" + KEY + "`; restore the pair from a backup");
    }
    return signer;
  }

  private static NoteSigner make(LedgerDisk disk) throws IOException {
    NoteSigner signer = NoteSigner.fresh(new SecureRandom());
    disk.replace(KEY, signer.text().getBytes(StandardCharsets.UTF_8), true);
    return signer;
  }

  private static NoteSigner read(byte[] kept) {
    try {
      return NoteSigner.parse(new String(kept, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException wrong) {
      throw new LedgerUnavailable(
          "`" + KEY + "` cannot be read: " + wrong.getMessage() + "; restore it from a backup",
          wrong);
    }
  }
}
