package dev.holdpoint.it;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The entries of a ledger file, as an outsider reads them; checkpoints are left out. */
final class LedgerReading {
  private LedgerReading() {}

  /** One entry and the number of its line, from 1. */
  record Entry(int line, Value.Fields content) {
    String kind() {
      return text("kind");
    }

    String call() {
      return text("call");
    }

    String hold() {
      return text("hold");
    }

    /** Empty when there is no such text. */
    String text(String name) {
      return content.text(name).orElse("");
    }
  }

  static Path file(Path data) {
    return data.resolve("ledger.jsonl");
  }

  /** All whole lines; a torn last one is what recovery is for. */
  static List<Entry> of(Path data) {
    try {
      String all = new String(Files.readAllBytes(file(data)), StandardCharsets.UTF_8);
      String whole = all.substring(0, all.lastIndexOf('\n') + 1);
      var entries = new ArrayList<Entry>();
      int line = 0;
      for (String text : whole.lines().toList()) {
        line++;
        var read = StrictJson.readObject(text);
        if (read.text("kind").isPresent()) {
          entries.add(new Entry(line, read));
        }
      }
      return entries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
