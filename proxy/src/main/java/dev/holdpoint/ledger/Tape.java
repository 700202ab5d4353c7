package dev.holdpoint.ledger;

import dev.holdpoint.action.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ledger file and its tree, without threads: writes one batch at a time, each sealed by a
 * signed checkpoint and synced. What failed is cut off and written again, never believed later. One
 * thread only.
 */
final class Tape implements AutoCloseable {
  private static final long HEAD_MILLIS = 1000;

  private final LedgerDisk disk;
  private final Clock clock;
  private final NoteSigner signer;
  private final Offsets offsets;
  private LedgerFile file;
  private Frontier frontier;
  private long end;
  private byte[] lastLine = {};
  private String head;
  private String savedHead;
  private long savedAt;
  private boolean broken;

  /** An entry as it was handed in. */
  record Draft(String kind, Value.Fields fields) {}

  private Tape(LedgerDisk disk, Clock clock, Opened opened) {
    this.disk = disk;
    this.clock = clock;
    this.signer = opened.signer;
    this.file = opened.file;
    this.frontier = opened.recovered.frontier();
    this.end = opened.recovered.bytes();
    this.offsets = opened.recovered.offsets();
    this.head = opened.recovered.note().orElse("");
    this.savedHead = "";
    this.savedAt = clock.millis();
  }

  private record Opened(NoteSigner signer, LedgerFile file, Recovered recovered) {}

  /**
   * Opens the ledger in that directory, or begins one.
   *
   * @throws LedgerUnavailable when the file is not what was signed, or the key is missing
   */
  static Tape open(LedgerDisk disk, Clock clock) throws IOException {
    LedgerFile file = disk.openLog();
    try {
      NoteSigner signer = SealedKey.find(disk, file.size() == 0);
      Recovered recovered = Recovered.from(disk, file, signer.verifier());
      return new Tape(disk, clock, new Opened(signer, file, recovered));
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    }
  }

  /** Writes all or nothing; the entries are durable when this returns. */
  List<Ledger.Entry> commit(List<Draft> drafts) throws IOException {
    if (broken) {
      repair();
    }
    Batch batch = encode(drafts);
    broken = true; // until the batch is known to be on disk
    if (file.size() != end) {
      throw new IOException("somebody else changed the size of the ledger file");
    }
    file.write(ByteBuffer.wrap(batch.bytes), end);
    file.force();
    broken = false;
    frontier = batch.frontier;
    end += batch.bytes.length;
    lastLine = batch.seal;
    head = batch.note;
    offsets.note(frontier.size(), end);
    return batch.entries;
  }

  private record Batch(
      List<Ledger.Entry> entries, Frontier frontier, byte[] bytes, String note, byte[] seal) {}

  private Batch encode(List<Draft> drafts) {
    Frontier grown = frontier.copy();
    var entries = new ArrayList<Ledger.Entry>(drafts.size());
    var bytes = new ByteArrayOutputStream(1024);
    var leaves = new StringBuilder();
    Instant now = clock.instant();
    for (Draft draft : drafts) {
      long index = grown.size();
      var content = LedgerLine.complete(index, draft.kind(), draft.fields(), now);
      byte[] line = LedgerLine.of(content);
      Hash leaf = Hash.leaf(line, 0, line.length - 1);
      grown.append(leaf);
      leaves.append(leaf.brief());
      bytes.writeBytes(line);
      entries.add(new Ledger.Entry(index, draft.kind(), content));
    }
    String note = new Checkpoint(name(), grown.size(), grown.root()).sign(signer);
    byte[] seal = LedgerLine.of(new LedgerLine.Seal(note, leaves.toString()));
    bytes.writeBytes(seal);
    return new Batch(entries, grown, bytes.toByteArray(), note, seal);
  }

  /**
   * Opens the file anew and cuts off what a failed batch left: after a failed sync the system may
   * call unwritten pages clean, so nothing of it can be kept.
   */
  private void repair() throws IOException {
    closeQuietly();
    file = disk.openLog();
    if (file.size() < end || !endsWith(lastLine)) {
      throw new IOException("the ledger file lost entries that were already on disk");
    }
    file.truncate(end);
    file.force();
    broken = false;
  }

  private boolean endsWith(byte[] expected) throws IOException {
    var found = ByteBuffer.allocate(expected.length);
    while (found.hasRemaining() && file.read(found, end - expected.length + found.position()) > 0) {
      // reads on until the buffer is full
    }
    return Arrays.equals(found.array(), expected);
  }

  private void closeQuietly() {
    try {
      file.close();
    } catch (IOException alreadyBroken) {
      // its content is checked after opening it anew
    }
  }

  /** Keeps the latest checkpoint beside the file, at most once a second unless it must be now. */
  void saveHead(boolean now) {
    long millis = clock.millis();
    if (head.equals(savedHead) || !now && Math.abs(millis - savedAt) < HEAD_MILLIS) {
      return;
    }
    savedAt = millis;
    try {
      disk.replace(Recovered.HEAD, head.getBytes(StandardCharsets.UTF_8), false);
      savedHead = head;
    } catch (IOException later) {
      // The ledger itself is complete; the older head only detects less. Tried again in a second.
    }
  }

  LedgerDisk disk() {
    return disk;
  }

  Offsets offsets() {
    return offsets;
  }

  /** Number of durable entries. */
  long size() {
    return frontier.size();
  }

  /** Offset behind the last durable line. */
  long end() {
    return end;
  }

  String name() {
    return signer.verifier().name();
  }

  @Override
  public void close() throws IOException {
    saveHead(true);
    try {
      file.close();
    } finally {
      disk.close();
    }
  }
}
