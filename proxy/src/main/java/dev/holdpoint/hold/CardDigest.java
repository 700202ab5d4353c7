package dev.holdpoint.hold;

import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;

/** What a person approves: SHA-256 over hold id and canonical card. */
final class CardDigest {
  private CardDigest() {}

  static String of(HoldId id, Card card) {
    var both = Value.Fields.NONE.with("card", CardCodec.write(card)).with("hold", id.text());
    return Fingerprint.of(both).hex();
  }
}
