package dev.holdpoint.store;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldCodec;
import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One hold as a row: its canonical text with a digest, and the columns that searches need. */
record HoldRow(Hold hold, String body, String digest) {

  static HoldRow of(Hold hold) {
    String body = Canon.write(HoldCodec.write(hold));
    return new HoldRow(hold, body, digest(body));
  }

  /** Reads columns {@code body} and {@code digest}; a changed bit is noticed. */
  static Hold read(ResultSet row) throws SQLException {
    String body = row.getString("body");
    if (!digest(body).equals(row.getString("digest"))) {
      throw damaged(new SQLException("digest mismatch"));
    }
    try {
      return HoldCodec.read(StrictJson.readObject(body));
    } catch (JsonFault malformed) {
      throw damaged(malformed);
    }
  }

  private static HoldsUnavailable damaged(Exception cause) {
    return new HoldsUnavailable(
        "a hold in the store was changed from outside; stop Holdpoint, move the hold store away and"
            + " start again: it is built again from the ledger",
        cause);
  }

  private static String digest(String body) {
    return Fingerprint.of(body.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** Binds version, state, ended_at, body, digest to the first five places. */
  void bindChanging(PreparedStatement into) throws SQLException {
    into.setLong(1, hold.version());
    into.setString(2, hold.state().word());
    if (hold.endedAt().isPresent()) {
      into.setLong(3, micros(hold.endedAt().get()));
    } else {
      into.setNull(3, Types.INTEGER);
    }
    into.setString(4, body);
    into.setString(5, digest);
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
