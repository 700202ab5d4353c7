package dev.holdpoint.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A disk in memory that tears writes, forgets syncs, fills up and loses power, at the operation one
 * chooses. Like Linux, it forgets pages of a failed sync: a later sync alone does not bring them
 * back.
 */
public final class FakeDisk implements LedgerDisk {

  /** What goes wrong, once, at the chosen operation. */
  public enum Fault {
    NONE,
    /** A part is written, then the disk is full. */
    FULL,
    /** The sync fails and its pages are forgotten. */
    SYNC_FAILS,
    /** Power is lost in the middle of the operation. */
    POWER_LOSS,
    /** Power is lost right after the operation. */
    POWER_LOSS_AFTER
  }

  private byte[] content;
  private byte[] synced;
  private boolean[] forgotten = {};
  private final Map<String, byte[]> files;
  private Fault fault = Fault.NONE;
  private long faultAt = Long.MAX_VALUE;
  private long operations;
  private long forces;
  private boolean off;

  public FakeDisk() {
    this(new byte[0], Map.of());
  }

  FakeDisk(byte[] content, Map<String, byte[]> files) {
    this.content = content.clone();
    this.synced = content.clone();
    this.files = new HashMap<>(files);
  }

  /** Plans one fault so many operations (writes, syncs, cuts, replacements) from now. */
  public synchronized void plan(Fault planned, long operationsFromNow) {
    fault = planned;
    faultAt = operations + operationsFromNow;
  }

  /** The disk as a machine finds it when power comes back: an unsynced tail survives in part. */
  public synchronized FakeDisk afterReboot(Random random) {
    byte[] survived = synced;
    if (random.nextBoolean()) {
      int common = Arrays.mismatch(synced, content);
      common = common < 0 ? content.length : common;
      int keep = common + random.nextInt(content.length - common + 1);
      survived = keep < synced.length ? synced : Arrays.copyOf(content, keep);
    }
    return new FakeDisk(survived, files);
  }

  /** A ledger on this disk. */
  public FileLedger ledger(java.time.Clock clock) {
    return FileLedger.open(this, clock);
  }

  /** Whether every byte is as it was signed. */
  public boolean isVerified() throws IOException {
    String key = new String(files.get(SealedKey.PUBLIC), java.nio.charset.StandardCharsets.UTF_8);
    return LedgerVerifier.verify(openLog(), NoteVerifier.parse(key), Optional.empty())
        instanceof Verification.Verified;
  }

  synchronized byte[] content() {
    return content.clone();
  }

  synchronized Map<String, byte[]> files() {
    return Map.copyOf(files);
  }

  synchronized long forces() {
    return forces;
  }

  private boolean strikes(Fault kind) {
    return fault == kind && operations == faultAt;
  }

  private void begin() throws IOException {
    if (off) {
      throw new IOException("no power");
    }
    operations++;
  }

  private void end() throws IOException {
    if (strikes(Fault.POWER_LOSS_AFTER)) {
      off = true;
      throw new IOException("no power");
    }
  }

  @Override
  public LedgerFile openLog() throws IOException {
    if (off) {
      throw new IOException("no power");
    }
    return new Log();
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name));
  }

  @Override
  public synchronized void replace(String name, byte[] bytes, boolean secret) throws IOException {
    begin();
    if (strikes(Fault.POWER_LOSS)) {
      off = true;
    }
    if (off || strikes(Fault.FULL)) {
      throw new IOException("cannot replace");
    }
    files.put(name, bytes.clone());
    end();
  }

  @Override
  public void close() {}

  private final class Log implements LedgerFile {
    @Override
    public long size() {
      synchronized (FakeDisk.this) {
        return content.length;
      }
    }

    @Override
    public int read(ByteBuffer into, long offset) {
      synchronized (FakeDisk.this) {
        int length = (int) Math.min(into.remaining(), content.length - offset);
        if (length <= 0) {
          return -1;
        }
        into.put(content, (int) offset, length);
        return length;
      }
    }

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
      synchronized (FakeDisk.this) {
        begin();
        boolean part = strikes(Fault.FULL) || strikes(Fault.POWER_LOSS);
        byte[] all = new byte[part ? bytes.remaining() / 2 : bytes.remaining()];
        bytes.get(all);
        int until = Math.max(content.length, (int) offset + all.length);
        content = Arrays.copyOf(content, until);
        forgotten = Arrays.copyOf(forgotten, until);
        System.arraycopy(all, 0, content, (int) offset, all.length);
        Arrays.fill(forgotten, (int) offset, (int) offset + all.length, false);
        off = strikes(Fault.POWER_LOSS);
        if (part) {
          throw new IOException("No space left on device");
        }
        end();
      }
    }

    @Override
    public void force() throws IOException {
      synchronized (FakeDisk.this) {
        begin();
        forgotten = Arrays.copyOf(forgotten, content.length);
        off = strikes(Fault.POWER_LOSS);
        if (off || strikes(Fault.SYNC_FAILS)) {
          int from = Math.min(synced.length, content.length);
          Arrays.fill(forgotten, from, content.length, true);
          throw new IOException("Input/output error");
        }
        synced = content.clone();
        for (int i = 0; i < synced.length; i++) {
          synced[i] = forgotten[i] ? 0 : synced[i];
        }
        forces++;
        end();
      }
    }

    @Override
    public void truncate(long size) throws IOException {
      synchronized (FakeDisk.this) {
        begin();
        off = strikes(Fault.POWER_LOSS);
        if (off) {
          throw new IOException("no power");
        }
        content = Arrays.copyOf(content, (int) Math.min(size, content.length));
        forgotten = Arrays.copyOf(forgotten, content.length);
        end();
      }
    }

    @Override
    public void close() {}
  }
}
