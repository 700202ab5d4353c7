package dev.holdpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.action.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on a real directory, and on one that fails. */
class FileLedgerTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void append_closedAndReopened_isStillThere() throws IOException {
    try (var ledger = FileLedger.open(folder, CLOCK)) {
      assertThat(ledger.append("decided", word("a"))).isEqualTo(0);
      assertThat(ledger.append("decided", word("b"))).isEqualTo(1);
    }

    try (var ledger = FileLedger.open(folder, CLOCK)) {
      assertThat(ledger.size()).isEqualTo(2);
      assertThat(ledger.append("refused", word("c"))).isEqualTo(2);
      assertThat(ledger.read(1, 10))
          .extracting(Ledger.Entry::kind)
          .containsExactly("decided", "refused");
      assertThat(ledger.read(1, 1).getFirst().content().text("word")).contains("b");
    }
    assertThat(verified().entries()).isEqualTo(3);
    assertThat(Files.getPosixFilePermissions(folder.resolve(SealedKey.KEY)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void append_manyThreads_shareDiskWritesAndGetOwnIndices() throws Exception {
    var disk = new FakeDisk();
    var indices = new ConcurrentLinkedQueue<Long>();
    try (var ledger = FileLedger.open(disk, CLOCK);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1000; i++) {
        String word = "w" + i;
        threads.submit(() -> indices.add(ledger.append("decided", word(word))));
      }
      threads.close();

      assertThat(indices).doesNotHaveDuplicates().hasSize(1000);
      assertThat(disk.forces()).isLessThan(900);
      assertThat(ledger.read(0, 2000)).hasSize(1000);
    }
  }

  @Test
  void read_acrossManyBatches_startsAtTheAskedIndex() {
    try (var ledger = FileLedger.open(new FakeDisk(), CLOCK)) {
      for (int i = 0; i < 1500; i++) {
        ledger.append("decided", word("w" + i));
      }
      for (long from : List.of(0L, 1L, 255L, 256L, 257L, 700L, 1499L)) {
        assertThat(ledger.read(from, 3).getFirst().index()).isEqualTo(from);
      }
      assertThat(ledger.read(1500, 3)).isEmpty();
    }
  }

  @Test
  void onAppend_appendedAndOffered_tellsBoth() {
    var told = new ConcurrentLinkedQueue<String>();
    try (var ledger = FileLedger.open(folder, CLOCK)) {
      ledger.onAppend(
          entry -> {
            throw new IllegalStateException("a bad listener harms nobody");
          });
      ledger.onAppend(entry -> told.add(entry.kind()));

      assertThat(ledger.offer("read", word("x"))).isTrue();
      ledger.append("decided", word("y"));
    }
    assertThat(told).containsExactly("read", "decided");
  }

  @Test
  void open_secondOpener_isRefusedWithASentence() {
    var first = FileLedger.open(folder, CLOCK);

    assertThatThrownBy(() -> FileLedger.open(folder, CLOCK))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining("another Holdpoint");
    first.close();
    FileLedger.open(folder, CLOCK).close();
  }

  @Test
  void open_unsealedTail_isCutOffAndKeptAside() throws IOException {
    try (var ledger = FileLedger.open(folder, CLOCK)) {
      ledger.append("decided", word("a"));
    }
    Path log = folder.resolve("ledger.jsonl");
    Files.writeString(log, Files.readString(log) + "{\"index\":1,\"kind\":\"x\"}\n{\"ind");

    try (var ledger = FileLedger.open(folder, CLOCK)) {
      assertThat(ledger.size()).isEqualTo(1);
      assertThat(ledger.append("decided", word("b"))).isEqualTo(1);
    }
    assertThat(verified().entries()).isEqualTo(2);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(n -> n.contains("torn"));
    }
  }

  @Test
  void open_sealedEndMissing_isRefused() throws IOException {
    try (var ledger = FileLedger.open(folder, CLOCK)) {
      ledger.append("decided", word("a"));
      ledger.append("decided", word("b"));
    }
    Path log = folder.resolve("ledger.jsonl");
    List<String> lines = Files.readAllLines(log);
    Files.write(log, lines.subList(0, 2));

    assertThatThrownBy(() -> FileLedger.open(folder, CLOCK))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining("end is missing");
  }

  @Test
  void open_keyMissing_isRefused() throws IOException {
    try (var ledger = FileLedger.open(folder, CLOCK)) {
      ledger.append("decided", word("a"));
    }
    Files.delete(folder.resolve(SealedKey.KEY));

    assertThatThrownBy(() -> FileLedger.open(folder, CLOCK))
        .hasMessageContaining("ledger-signing.key");
  }

  @Test
  void append_reservedTooLargeOrUnreadable_isRefusedAndHarmsNothing() {
    Value deep = Value.of("x");
    for (int i = 0; i < 250; i++) {
      deep = new Value.Items(List.of(deep));
    }
    Value.Fields nested = Value.Fields.NONE.with("deep", deep);
    try (var ledger = FileLedger.open(new FakeDisk(), CLOCK)) {
      for (var bad :
          List.of(
              Value.Fields.NONE.with("time", "now"),
              Value.Fields.NONE.with("checkpoint", "x"),
              word("x".repeat(LedgerLine.MAX_ENTRY_BYTES)),
              nested)) {
        assertThatThrownBy(() -> ledger.append("decided", bad)).isInstanceOf(EntryRefused.class);
      }
      assertThat(ledger.append("decided", word("line\nbreak \u2028 \ud800 \0"))).isZero();
      assertThat(ledger.read(0, 1).getFirst().content().text("word"))
          .contains("line\nbreak \u2028 \ud800 \0");
    }
  }

  @Test
  void append_faultAtAnyOperation_isNeverAcknowledgedAndLost() throws IOException {
    for (FakeDisk.Fault fault : FakeDisk.Fault.values()) {
      for (int at = 1; at < 16; at++) {
        runWithFault(fault, at);
      }
    }
  }

  private void runWithFault(FakeDisk.Fault fault, int at) throws IOException {
    var disk = new FakeDisk();
    disk.plan(fault, at + 2);
    var acknowledged = new ArrayList<String>();
    try (var ledger = FileLedger.open(disk, CLOCK)) {
      for (int i = 0; i < 8; i++) {
        try {
          ledger.append("decided", word("w" + i));
          acknowledged.add("w" + i);
          assertThat(ledger.healthy()).isTrue();
        } catch (LedgerUnavailable refused) {
          assertThat(ledger.healthy()).isFalse();
        }
      }
      assertThat(words(ledger)).as("%s at %s", fault, at).isEqualTo(acknowledged);
    } catch (LedgerUnavailable noPower) {
      assertThat(fault.name()).startsWith("POWER");
    }
    if (!fault.name().startsWith("POWER")) {
      assertThat(acknowledged)
          .as("%s at %s: it recovers by itself", fault, at)
          .hasSizeGreaterThan(6);
    }
    var random = new java.util.Random(at);
    for (int reboot = 0; reboot < 4; reboot++) {
      FakeDisk later = disk.afterReboot(random);
      try (var ledger = FileLedger.open(later, CLOCK)) {
        assertThat(words(ledger)).as("%s at %s", fault, at).containsAll(acknowledged);
        ledger.append("decided", word("after"));
      }
      var key =
          new String(later.files().get(SealedKey.PUBLIC), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(LedgerVerifier.verify(later.openLog(), NoteVerifier.parse(key), Optional.empty()))
          .isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void offer_diskFullForAWhile_isKeptForLater() {
    var disk = new FakeDisk();
    try (var ledger = FileLedger.open(disk, CLOCK)) {
      ledger.append("decided", word("a"));
      disk.plan(FakeDisk.Fault.FULL, 1);
      assertThat(ledger.offer("read", word("b"))).isTrue();
    }
    try (var ledger = FileLedger.open(disk, CLOCK)) {
      assertThat(words(ledger)).containsExactly("a", "b");
    }
  }

  private static List<String> words(Ledger ledger) {
    return ledger.read(0, 1000).stream().map(e -> e.content().text("word").orElseThrow()).toList();
  }

  private Verification.Verified verified() throws IOException {
    return (Verification.Verified)
        LedgerVerifier.verify(folder.resolve("ledger.jsonl"), Optional.empty(), Optional.empty());
  }

  private static Value.Fields word(String word) {
    return Value.Fields.NONE.with("word", word);
  }
}
