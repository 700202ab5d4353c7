package dev.holdpoint.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies out of a ledger file: its entries, or the evidence for one of them. Reads, never locks.
 */
public final class LedgerExport {
  private LedgerExport() {}

  /** Writes the entries as they stand, one canonical JSON object a line, without checkpoints. */
  public static void jsonl(Path file, OutputStream out) throws IOException {
    try (var log = DirectoryDisk.ChannelFile.reading(file)) {
      var lines = new Lines(log, 0, log.size());
      while (lines.next() && lines.isTerminated()) {
        if (!LedgerLine.isSeal(lines.line())) {
          out.write(lines.line());
          out.write('\n');
        }
      }
    }
  }

  /**
   * The evidence that an entry is in the ledger, checkable without the ledger: a C2SP tlog-proof
   * whose leaf is the entry's line.
   *
   * @throws IllegalArgumentException when no checkpoint seals an entry of that number
   */
  public static String proof(Path file, long index) throws IOException {
    var leaves = new ArrayList<Hash>();
    String note = "";
    int sealed = 0;
    try (var log = DirectoryDisk.ChannelFile.reading(file)) {
      var lines = new Lines(log, 0, log.size());
      while (lines.next() && lines.isTerminated()) {
        if (LedgerLine.isSeal(lines.line())) {
          note = LedgerLine.seal(LedgerLine.read(lines.line())).note();
          sealed = leaves.size();
        } else {
          leaves.add(Hash.leaf(lines.line()));
        }
      }
    }
    if (index < 0 || index >= sealed) {
      throw new IllegalArgumentException("the ledger has no sealed entry " + index);
    }
    return write(index, MerkleProofs.inclusion((int) index, leaves.subList(0, sealed)), note);
  }

  private static String write(long index, List<Hash> path, String note) {
    var text = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note).toString();
  }

  /** True when that evidence shows that this line was entry of that number under this key. */
  public static boolean proves(String proof, String line, String verifierKey) {
    int split = proof.indexOf("\n\n");
    String[] head = proof.substring(0, Math.max(0, split)).split("\n");
    if (head.length < 2
        || !head[0].equals("c2sp.org/tlog-proof@v1")
        || !head[1].matches("index [0-9]{1,18}")) {
      return false;
    }
    try {
      var key = NoteVerifier.parse(verifierKey);
      var checkpoint = Checkpoint.verified(proof.substring(split + 2), key);
      var path = new ArrayList<Hash>();
      for (String each : List.of(head).subList(2, head.length)) {
        path.add(new Hash(java.util.Base64.getDecoder().decode(each)));
      }
      Hash leaf = Hash.leaf(line.getBytes(StandardCharsets.UTF_8));
      long index = Long.parseLong(head[1].substring(6));
      return MerkleProofs.includes(leaf, index, checkpoint.size(), path, checkpoint.root());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
