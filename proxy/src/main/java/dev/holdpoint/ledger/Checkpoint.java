package dev.holdpoint.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A signed tree head (C2SP tlog-checkpoint): so many entries have this root.
 *
 * @param origin the ledger's name, which is also its key's name
 */
record Checkpoint(String origin, long size, Hash root) {

  /** The text that is signed. */
  String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  String sign(NoteSigner signer) {
    return signer.sign(text());
  }

  /**
   * Reads and checks a note that this key alone has signed, in exactly the form that {@link #sign}
   * writes.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Checkpoint verified(String note, NoteVerifier verifier) {
    Checkpoint checkpoint = unverified(note);
    String text = checkpoint.text();
    String prefix = text + "\n— " + verifier.name() + " ";
    require(note.startsWith(prefix), "the checkpoint is not signed by `" + verifier.name() + "`");
    String encoded = note.substring(prefix.length(), note.length() - 1);
    byte[] signature = Base64.getDecoder().decode(encoded);
    boolean named =
        signature.length == 68
            && Arrays.equals(Arrays.copyOf(signature, 4), verifier.keyId())
            && Base64.getEncoder().encodeToString(signature).equals(encoded);
    require(named, "the checkpoint's signature is malformed or by another key");
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    require(
        verifier.verifies(message, Arrays.copyOfRange(signature, 4, 68)),
        "the checkpoint's signature is wrong");
    return checkpoint;
  }

  /** Reads a note without looking at its signature. */
  static Checkpoint unverified(String note) {
    String[] lines = note.split("\n", -1);
    require(lines.length == 6 && lines[3].isEmpty() && lines[5].isEmpty(), "malformed checkpoint");
    require(lines[1].matches("0|[1-9][0-9]{0,17}"), "the checkpoint's size is not a number");
    byte[] root = Base64.getDecoder().decode(lines[2]);
    require(root.length == 32, "the checkpoint's root is not a SHA-256 value");
    var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), new Hash(root));
    require(note.startsWith(checkpoint.text()), "the checkpoint is not in canonical form");
    return checkpoint;
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
