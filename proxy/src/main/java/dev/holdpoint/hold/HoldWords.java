package dev.holdpoint.hold;

import dev.holdpoint.action.Value;
import dev.holdpoint.policy.Quorum;
import java.util.ArrayList;

/** The words in which a hold's life is told: shared by the answers to agents and to people. */
public final class HoldWords {
  private HoldWords() {}

  /** Id, state, approvals so far, and the times that matter now. */
  public static Value.Fields brief(Hold hold) {
    Value.Fields told =
        Value.Fields.NONE
            .with("id", hold.id().text())
            .with("state", hold.state().word())
            .with("approvals", approvals(hold))
            .with("opened", hold.openedAt().toString())
            .with("expires", hold.expiresAt().toString());
    if (hold.usableUntil().isPresent()) {
      told = told.with("usableUntil", hold.usableUntil().get().toString());
    }
    if (hold.supersededBy().isPresent()) {
      told = told.with("supersededBy", hold.supersededBy().get().text());
    }
    if (hold.endedAt().isPresent()) {
      told = told.with("ended", hold.endedAt().get().toString());
    }
    return hold.note().isEmpty() ? told : told.with("note", hold.note());
  }

  /** How many agreed and how many must. */
  public static Value.Fields approvals(Hold hold) {
    return Value.Fields.NONE
        .with("have", hold.approvals())
        .with("need", hold.card().quorum().need());
  }

  /** Who must agree. */
  public static Value.Items quorum(Quorum quorum) {
    var told = new ArrayList<Value>();
    quorum
        .requirements()
        .forEach(
            one ->
                told.add(
                    Value.Fields.NONE
                        .with("approvals", one.approvals())
                        .with("from", Value.texts(one.from()))));
    return new Value.Items(told);
  }
}
