package dev.holdpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.hold.HoldFixtures;
import dev.holdpoint.hold.HoldStore;
import dev.holdpoint.hold.HoldStoreContract;
import dev.holdpoint.hold.HoldsUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite keeps the contract, and says what to do when it cannot. */
class SqliteHoldStoreTest extends HoldStoreContract {
  @TempDir Path folder;

  @Override
  protected HoldStore open() {
    return SqliteHoldStore.open(folder);
  }

  @Override
  protected HoldStore reopen(HoldStore store) {
    store.close();
    return SqliteHoldStore.open(folder);
  }

  @Test
  void open_secondOpener_isRefused() {
    HoldStore first = open();

    assertThatThrownBy(this::open)
        .isInstanceOf(HoldsUnavailable.class)
        .hasMessageContaining("another Holdpoint");
    first.close();
  }

  @Test
  void open_notADatabase_saysWhatToDo() throws IOException {
    Files.writeString(
        folder.resolve("holds.db"), "this is not a database, but it is long enough".repeat(99));

    assertThatThrownBy(this::open)
        .isInstanceOf(HoldsUnavailable.class)
        .hasMessageContaining("move it away");
  }

  @Test
  void open_folderIsAFile_saysWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> SqliteHoldStore.open(file))
        .isInstanceOf(HoldsUnavailable.class)
        .hasMessageContaining("choose another --data");
  }

  @Test
  void find_rowChangedFromOutside_isRefused() throws Exception {
    HoldStore store = open();
    store.apply(
        List.of(HoldFixtures.waiting(1, HoldFixtures.TWO)),
        new HoldStore.Applied(0, HoldFixtures.START));
    store.close();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("holds.db"));
        var change = other.createStatement()) {
      change.execute("update hold set body = replace(body, 'sre', 'dev')");
    }

    HoldStore again = open();
    assertThatThrownBy(() -> again.find(HoldFixtures.holdId(1)))
        .isInstanceOf(HoldsUnavailable.class)
        .hasMessageContaining("changed from outside");
    again.close();
    assertThat(Files.exists(folder.resolve("holds.db"))).isTrue();
  }
}
