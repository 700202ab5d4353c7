package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.identity.Secrets;
import dev.holdpoint.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proofs that a hold was approved. A proof grants nothing by itself: the identical call does, and
 * when it carries a proof, the proof must be that of its hold.
 *
 * <p>The key lives as long as the process; after a restart an agent reads a new proof from its
 * hold.
 */
final class Grants {
  private final SecretKeySpec key;

  Grants() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The field {@code grant} of an approved hold. */
  Optional<Value.Fields> of(Hold hold) {
    if (hold.state() != HoldState.APPROVED) {
      return Optional.empty();
    }
    String expires = hold.usableUntil().orElse(hold.expiresAt()).toString();
    return Optional.of(Value.Fields.NONE.with("token", token(hold)).with("expires", expires));
  }

  /** Refuses a presented proof that is not the one of this hold. */
  void check(String presented, Optional<Hold> hold) {
    if (hold.filter(one -> Secrets.same(token(one), presented)).isEmpty()) {
      throw Problem.of(
          409,
          "grant-does-not-fit",
          "The grant is not one for this call",
          "a grant fits only the identical call that was approved, and only until it is used or"
              + " expires; leave `grant` out to ask anew");
    }
  }

  private String token(Hold hold) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String bound = hold.id() + " " + hold.card().fingerprint() + " " + hold.cardDigest();
      byte[] proof = mac.doFinal(bound.getBytes(StandardCharsets.UTF_8));
      return "gr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
    }
  }
}
