package dev.holdpoint.ledger;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The two kinds of line in a ledger file, both canonical JSON objects: an entry, whose bytes
 * without the newline are a leaf of the tree, and a checkpoint, which seals the entries before it.
 *
 * <pre>
 * {"index":0,"kind":"decided","time":"2026-11-23T14:00:00Z", ...}
 * {"checkpoint":"&lt;signed note&gt;","leaves":"&lt;8 hex digits of each leaf hash since the last&gt;"}
 * </pre>
 *
 * {@code leaves} proves nothing; it lets verification name the one entry that was changed.
 */
final class LedgerLine {
  /** Longest entry; larger evidence belongs elsewhere, with its digest here. */
  static final int MAX_ENTRY_BYTES = 4 << 20;

  private static final String CHECKPOINT = "checkpoint";
  private static final String LEAVES = "leaves";
  private static final List<String> RESERVED = List.of("index", "kind", "time", CHECKPOINT);
  private static final byte[] START = "{\"checkpoint\":".getBytes(StandardCharsets.UTF_8);

  private LedgerLine() {}

  /** A checkpoint line's content. */
  record Seal(String note, String leaves) {}

  /** Checks that an entry can be written and read again; returns its rough size in bytes. */
  static int check(String kind, Value.Fields fields) {
    for (String name : RESERVED) {
      if (fields.get(name).isPresent()) {
        throw new EntryRefused("`" + name + "` in a ledger entry is the ledger's own field");
      }
    }
    String text = Canon.write(complete(Long.MAX_VALUE >> 10, kind, fields, Instant.EPOCH));
    int size = text.getBytes(StandardCharsets.UTF_8).length + 40;
    if (size > MAX_ENTRY_BYTES) {
      throw new EntryRefused(
          "a ledger entry of " + size + " bytes is larger than " + MAX_ENTRY_BYTES);
    }
    try {
      if (!Canon.write(StrictJson.read(text)).equals(text)) {
        throw new EntryRefused("a ledger entry has a number without a canonical form");
      }
    } catch (JsonFault unreadable) {
      throw new EntryRefused("a ledger entry could not be read again: " + unreadable.getMessage());
    }
    return size;
  }

  static Value.Fields complete(long index, String kind, Value.Fields fields, Instant time) {
    return fields
        .with("index", index)
        .with("kind", kind)
        .with("time", time.truncatedTo(ChronoUnit.MICROS).toString());
  }

  static byte[] of(Value.Fields content) {
    return (Canon.write(content) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] of(Seal seal) {
    return of(Value.Fields.NONE.with(CHECKPOINT, seal.note()).with(LEAVES, seal.leaves()));
  }

  static boolean isSeal(byte[] line) {
    return line.length >= START.length
        && java.util.Arrays.equals(line, 0, START.length, START, 0, START.length);
  }

  /**
   * The object on a line, if the line is exactly its canonical form.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Value.Fields read(byte[] line) {
    String text = utf8(line).orElseThrow(() -> new IllegalArgumentException("not UTF-8"));
    Value.Fields fields;
    try {
      fields = StrictJson.readObject(text);
    } catch (JsonFault fault) {
      throw new IllegalArgumentException("not a JSON object: " + fault.getMessage(), fault);
    }
    if (!Canon.write(fields).equals(text)) {
      throw new IllegalArgumentException("not in canonical form");
    }
    return fields;
  }

  static Seal seal(Value.Fields fields) {
    Optional<String> note = fields.text(CHECKPOINT);
    Optional<String> leaves = fields.text(LEAVES);
    if (fields.fields().size() != 2 || note.isEmpty() || leaves.isEmpty()) {
      throw new IllegalArgumentException("not a checkpoint line");
    }
    return new Seal(note.get(), leaves.get());
  }

  static Ledger.Entry entry(Value.Fields fields) {
    boolean numbered = fields.get("index").orElse(Value.NOTHING) instanceof Value.Number;
    Optional<String> kind = fields.text("kind");
    if (!numbered || kind.isEmpty() || fields.text("time").isEmpty()) {
      throw new IllegalArgumentException("an entry has an index, a kind and a time");
    }
    return new Ledger.Entry(index(fields), kind.get(), fields);
  }

  private static long index(Value.Fields fields) {
    try {
      return fields.get("index").orElseThrow() instanceof Value.Number(var number)
          ? number.longValueExact()
          : -1;
    } catch (ArithmeticException fraction) {
      return -1;
    }
  }

  private static Optional<String> utf8(byte[] line) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
