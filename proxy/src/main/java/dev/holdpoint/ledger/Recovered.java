package dev.holdpoint.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the ledger file held when it was opened: everything up to its last checkpoint.
 *
 * @param bytes offset behind the last checkpoint
 * @param note the last checkpoint; empty for an empty ledger
 */
record Recovered(Frontier frontier, long bytes, Optional<String> note, Offsets offsets) {
  static final String HEAD = "ledger.checkpoint";
  private static final int MAX_TORN = 64 << 20;

  /**
   * Reads the whole file, checks it against its checkpoints and against the head kept beside it,
   * and cuts off a batch that was never sealed: nobody was told that it is on disk. Its bytes are
   * kept in a file beside the ledger.
   *
   * @throws LedgerUnavailable when the file is not what was signed
   */
  static Recovered from(LedgerDisk disk, LedgerFile file, NoteVerifier verifier)
      throws IOException {
    Optional<Checkpoint> head = head(disk, verifier);
    Recovered found = new Scan(file).run(head);
    found.note.ifPresent(note -> checkSignature(note, verifier));
    if (head.isPresent() && head.get().size() > found.frontier.size()) {
      throw damaged(
          "it ends after "
              + found.frontier.size()
              + " entries, but "
              + head.get().size()
              + " were signed: its end is missing");
    }
    if (file.size() > found.bytes) {
      keepTorn(disk, file, found.bytes);
      file.truncate(found.bytes);
      file.force();
    }
    return found;
  }

  private static Optional<Checkpoint> head(LedgerDisk disk, NoteVerifier verifier)
      throws IOException {
    try {
      return disk.read(HEAD)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .map(note -> Checkpoint.verified(note, verifier));
    } catch (IllegalArgumentException wrong) {
      throw new LedgerUnavailable(
          "`" + HEAD + "` is not what this ledger signed: " + wrong.getMessage(), wrong);
    }
  }

  private static void checkSignature(String note, NoteVerifier verifier) {
    try {
      Checkpoint.verified(note, verifier);
    } catch (IllegalArgumentException wrong) {
      throw damaged("its last checkpoint is bad: " + wrong.getMessage());
    }
  }

  private static void keepTorn(LedgerDisk disk, LedgerFile file, long from) throws IOException {
    int length = (int) Math.min(MAX_TORN, file.size() - from);
    var torn = ByteBuffer.allocate(length);
    while (torn.hasRemaining() && file.read(torn, from + torn.position()) > 0) {
      // reads on until the buffer is full
    }
    byte[] bytes = java.util.Arrays.copyOf(torn.array(), torn.position());
    disk.replace("ledger.torn-" + from + "-" + Hash.leaf(bytes).brief(), bytes, false);
  }

  static LedgerUnavailable damaged(String problem) {
    return new LedgerUnavailable(
        "the ledger is not as it was signed: "
            + problem
            + "; keep the files as they are, run `holdpoint ledger verify`, and restore from a"
            + " backup or move all ledger files away to begin a new ledger");
  }

  /** One walk over the file. */
  private static final class Scan {
    private final LedgerFile file;
    private final Chain chain = new Chain();
    private final Offsets offsets = new Offsets();
    private Recovered good;
    private long lines;

    Scan(LedgerFile file) {
      this.file = file;
      this.good = new Recovered(new Frontier(), 0, Optional.empty(), offsets);
    }

    Recovered run(Optional<Checkpoint> head) throws IOException {
      var each = new Lines(file, 0, file.size());
      while (each.next() && each.isTerminated()) {
        lines++;
        if (LedgerLine.isSeal(each.line())) {
          seal(each);
        } else {
          chain.entry(each.line());
          compare(head);
        }
      }
      return good;
    }

    private void seal(Lines each) {
      try {
        LedgerLine.Seal seal = LedgerLine.seal(LedgerLine.read(each.line()));
        var misfit = chain.seal(seal, Checkpoint.unverified(seal.note()));
        if (misfit.isPresent()) {
          throw damaged("line " + lines + ": " + misfit.get().problem());
        }
        offsets.note(chain.size(), each.end());
        good = new Recovered(chain.frontier(), each.end(), Optional.of(seal.note()), offsets);
      } catch (IllegalArgumentException wrong) {
        throw damaged("line " + lines + ": " + wrong.getMessage());
      }
    }

    private void compare(Optional<Checkpoint> head) {
      if (head.isPresent()
          && head.get().size() == chain.size()
          && !head.get().root().equals(chain.root())) {
        throw damaged("its first " + chain.size() + " entries are not those of `" + HEAD + "`");
      }
    }
  }
}
