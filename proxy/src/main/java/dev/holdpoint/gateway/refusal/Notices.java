package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.hold.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the guard and the gateway refuse into notices; the one place that maps them. */
public final class Notices {
  private final String statusBase;

  /**
   * @param statusBase where agents ask about holds, for example {@code http://127.0.0.1:8781}
   */
  public Notices(String statusBase) {
    this.statusBase = statusBase;
  }

  /** People have not decided yet. */
  public Notice of(Answer.Pending pending) {
    Hold hold = pending.hold();
    return new Notice(
        403,
        "ApprovalRequired",
        pending.message(),
        fields("pending", Optional.of(hold.id()), rules(hold)));
  }

  public Notice of(Answer.Refusal refusal) {
    return switch (refusal.kind()) {
      case DENIED_BY_POLICY -> told(403, "PolicyDenied", "denied", refusal);
      case DENIED_BY_HUMAN -> told(403, "ApprovalDenied", "denied", refusal);
      case EXPIRED -> told(403, "ApprovalExpired", "refused", refusal);
      case CANCELLED -> told(403, "ApprovalCancelled", "refused", refusal);
      case ALREADY_RUNNING -> told(403, "AlreadyRunning", "refused", refusal);
      case AMBIGUOUS -> told(400, "AmbiguousRequest", "refused", refusal);
      case UNAVAILABLE -> told(403, "HoldpointUnavailable", "unavailable", refusal);
    };
  }

  private Notice told(int status, String code, String outcome, Answer.Refusal refusal) {
    return new Notice(
        status, code, refusal.message(), fields(outcome, refusal.hold(), refusal.rules()));
  }

  private Headers fields(String outcome, Optional<HoldId> hold, List<String> rules) {
    var fields = new ArrayList<Headers.Field>();
    fields.add(new Headers.Field("Holdpoint-Outcome", outcome));
    hold.ifPresent(
        id -> {
          fields.add(new Headers.Field("Holdpoint-Hold", id.text()));
          fields.add(new Headers.Field("Holdpoint-Status", statusBase + "/v1/holds/" + id.text()));
        });
    if (!rules.isEmpty()) {
      String names = String.join(", ", rules).replaceAll("[^ -~]", "?");
      fields.add(new Headers.Field("Holdpoint-Rule", names));
    }
    return new Headers(fields);
  }

  private static List<String> rules(Hold hold) {
    if (!(hold.card().facts().get("rules").orElse(Value.NOTHING)
        instanceof Value.Items(var items))) {
      return List.of();
    }
    return items.stream()
        .flatMap(
            item ->
                item instanceof Value.Fields rule
                    ? rule.text("id").stream()
                    : java.util.stream.Stream.of())
        .toList();
  }

  /** Something the gateway itself refuses: {@code reason} is its typed word. */
  public static Notice refused(int status, String code, String reason, String message) {
    return new Notice(
        status,
        code,
        message,
        Headers.of("Holdpoint-Outcome", "refused", "Holdpoint-Reason", reason));
  }

  /** The upstream failed; nobody refused anything. */
  public static Notice upstreamFailed(int status, String code, String message) {
    return new Notice(status, code, message, Headers.of("Holdpoint-Outcome", "unavailable"));
  }
}
