package dev.holdpoint.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verification finds whatever is done to a ledger file. */
class LedgerTamperTest {
  private byte[] log = {};
  private NoteVerifier key = NoteSigner.fresh(new java.security.SecureRandom()).verifier();
  private String head = "";

  @BeforeEach
  void writeSmallLedger() throws IOException {
    var disk = new FakeDisk();
    try (var tape = Tape.open(disk, Clock.systemUTC())) {
      for (int batch = 0; batch < 4; batch++) {
        var drafts = new ArrayList<Tape.Draft>();
        for (int i = 0; i <= batch; i++) {
          drafts.add(new Tape.Draft("decided", Value.Fields.NONE.with("word", "né" + i)));
        }
        tape.commit(drafts);
      }
    }
    log = disk.content();
    head = new String(disk.files().get(Recovered.HEAD), UTF_8);
    key = NoteVerifier.parse(new String(disk.files().get(SealedKey.PUBLIC), UTF_8));
  }

  @Test
  void verify_untouched_isVerified() throws IOException {
    assertThat(verify(log))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            good -> {
              assertThat(good.entries()).isEqualTo(10);
              assertThat(good.size()).isEqualTo(log.length);
              assertThat(good.anchored()).isTrue();
            });
  }

  @Test
  void verify_anyByteChanged_isBrokenInThatLine() throws IOException {
    for (int at = 0; at < log.length; at++) {
      for (int mask : List.of(1, 0x20, 0x80)) {
        byte[] changed = log.clone();
        changed[at] ^= (byte) mask;

        Verification found = verify(changed);

        assertThat(found).as("byte %s with %s", at, mask).isInstanceOf(Verification.Broken.class);
        var broken = (Verification.Broken) found;
        assertThat(broken.line()).as("byte %s with %s", at, mask).isEqualTo(lineOf(at));
      }
    }
  }

  @Test
  void start_anyByteOfAnEntryChanged_isRefused() {
    for (int at = 0; at < log.length; at += 3) {
      byte[] changed = log.clone();
      changed[at] ^= 1;
      var disk = new FakeDisk(changed, Map.of(Recovered.HEAD, head.getBytes(UTF_8)));

      Optional<String> refused = refusal(disk);

      boolean inEarlierSignature = refused.isEmpty();
      assertThat(inEarlierSignature && !isEarlierSeal(at)).as("byte %s", at).isFalse();
    }
  }

  @Test
  void verify_lineDeleted_namesThePlace() throws IOException {
    List<String> lines = lines();
    for (int gone = 0; gone < lines.size(); gone++) {
      var fewer = new ArrayList<>(lines);
      fewer.remove(gone);

      Verification found = verify(String.join("", fewer).getBytes(UTF_8));

      assertThat(found).as("line %s", gone + 1).isInstanceOf(Verification.Broken.class);
      assertThat(((Verification.Broken) found).line()).isBetween(gone + 1L, gone + 6L);
    }
  }

  @Test
  void verify_linesSwappedOrDoubled_isBroken() throws IOException {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i; j < lines.size(); j++) {
        var other = new ArrayList<>(lines);
        if (i == j) {
          other.add(i, lines.get(i));
        } else {
          other.set(i, lines.get(j));
          other.set(j, lines.get(i));
        }

        Verification found = verify(String.join("", other).getBytes(UTF_8));

        assertThat(found).as("lines %s, %s", i + 1, j + 1).isInstanceOf(Verification.Broken.class);
        assertThat(((Verification.Broken) found).line()).isGreaterThan(i);
      }
    }
  }

  @Test
  void verify_endMissing_isBrokenWherever() throws IOException {
    for (int length = 0; length < log.length; length++) {
      assertThat(verify(java.util.Arrays.copyOf(log, length)))
          .as("length %s", length)
          .isInstanceOf(Verification.Broken.class);
    }
  }

  @Test
  void verify_anotherLedgersHeadOrKey_isBroken() throws IOException {
    NoteSigner stranger = NoteSigner.fresh(new java.security.SecureRandom());
    String foreign = new Checkpoint(key.name(), 10, Hash.EMPTY).sign(stranger);
    LedgerFile file = new FakeDisk(log, Map.of()).openLog();

    assertThat(LedgerVerifier.verify(file, stranger.verifier(), Optional.empty()))
        .isInstanceOf(Verification.Broken.class);
    assertThat(LedgerVerifier.verify(file, key, Optional.of(foreign)))
        .isInstanceOf(Verification.Broken.class);
  }

  @Test
  void proof_everyEntry_provesThatLineOnly(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("ledger.jsonl"), log);
    List<String> entries = lines().stream().filter(line -> line.startsWith("{\"index")).toList();
    for (int i = 0; i < entries.size(); i++) {
      String line = entries.get(i).strip();
      String proof = LedgerExport.proof(file, i);

      assertThat(LedgerExport.proves(proof, line, key.text())).isTrue();
      assertThat(LedgerExport.proves(proof, line + " ", key.text())).isFalse();
      assertThat(LedgerExport.proves(proof.replace("index " + i, "index 11"), line, key.text()))
          .isFalse();
    }
  }

  private Verification verify(byte[] bytes) throws IOException {
    return LedgerVerifier.verify(new FakeDisk(bytes, Map.of()).openLog(), key, Optional.of(head));
  }

  private Optional<String> refusal(FakeDisk disk) {
    try {
      disk.replace(SealedKey.PUBLIC, (key.text() + "\n").getBytes(UTF_8), false);
      Recovered.from(disk, disk.openLog(), key);
      return Optional.empty();
    } catch (LedgerUnavailable refused) {
      return Optional.of(refused.getMessage());
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private boolean isEarlierSeal(int at) {
    List<String> lines = lines();
    int line = (int) lineOf(at) - 1;
    return lines.get(line).startsWith("{\"checkpoint") && line < lines.size() - 1;
  }

  private long lineOf(int at) {
    long line = 1;
    for (int i = 0; i < at; i++) {
      line += log[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private List<String> lines() {
    return new String(log, UTF_8).lines().map(line -> line + "\n").toList();
  }
}
