package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record proves itself, offline, and names what was changed. */
final class LedgerIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void verify_whole_isZeroAndAnyChangedByteIsOne() throws IOException {
    Path data = folder.resolve("data");
    record(data);
    Path copy = Files.createDirectory(folder.resolve("elsewhere")).resolve("copy.jsonl");
    byte[] whole = Files.readAllBytes(LedgerReading.file(data));
    Path key = data.resolve("ledger.pub");

    Files.write(copy, whole);
    var proof = verify(copy, key);
    assertThat(proof.exitCode()).as(proof.output()).isZero();

    int checkpoint = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\"checkpoint\"");
    assertThat(checkpoint).isPositive();
    for (int at : List.of(5, whole.length / 2, checkpoint + 30, whole.length - 1)) {
      assertBroken(copy, key, whole, at);
    }
    var other = verify(copy, data.resolve("ledger.jsonl"));
    assertThat(other.exitCode()).as(other.output()).isEqualTo(1);
  }

  private static void assertBroken(Path copy, Path key, byte[] whole, int at) throws IOException {
    byte[] changed = whole.clone();
    changed[at] ^= 1;
    Files.write(copy, changed);

    var proof = verify(copy, key);

    long line =
        1
            + new String(whole, 0, at, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();
    assertThat(proof.exitCode()).as("byte %d: %s", at, proof.output()).isEqualTo(1);
    assertThat(proof.output()).as("byte %d", at).contains("at line " + line + ", entry ");
  }

  @Test
  void verify_missingEntryOrEnd_isOne() throws IOException {
    Path data = folder.resolve("data");
    record(data);
    Path ledger = LedgerReading.file(data);
    List<String> lines = Files.readAllLines(ledger);
    var shorter = new java.util.ArrayList<>(lines);
    shorter.remove(1);
    Files.write(ledger, shorter);
    assertThat(Running.run("ledger", "verify", "--data", data.toString()).exitCode()).isEqualTo(1);

    int end = lines.size() - 1;
    while (!lines.get(end - 1).startsWith("{\"checkpoint\"")) {
      end--;
    }
    Files.write(ledger, lines.subList(0, end));
    var cut = Running.run("ledger", "verify", "--data", data.toString());
    assertThat(cut.exitCode()).as(cut.output()).isEqualTo(1);
    assertThat(cut.output()).contains("end is missing");
  }

  private static void record(Path data) {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      String hold = RefusalsIT.held(holdpoint, "checkout-prod");
      holdpoint.as("alice").vote(hold, "deny");
      holdpoint.asAgent().bash("aws s3 ls");
    }
  }

  private static Finished verify(Path file, Path key) {
    return Running.run("ledger", "verify", "--file", file.toString(), "--key", key.toString());
  }
}
