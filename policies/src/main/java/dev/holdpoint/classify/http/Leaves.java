package dev.holdpoint.classify.http;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Bytes;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** One answer for a request that carries several. */
public final class Leaves {
  private Leaves() {}

  /**
   * All actions of the inner requests, worst first. An inner request that can be read in two ways
   * makes the whole ambiguous; one that is not understood is an unknown action of it.
   */
  public static Classification of(
      List<HttpCall> requests, Function<HttpCall, Classification> reader, String identity) {
    var actions = new ArrayList<Action>();
    var completeness = Completeness.FULL;
    for (HttpCall request : requests) {
      Classification answer = reader.apply(request);
      if (answer instanceof Classification.Ambiguous) {
        return answer;
      }
      boolean whole = answer.completenessOrNone() == Completeness.FULL;
      completeness = whole ? completeness : Completeness.PARTIAL;
      actions.addAll(answer.actionsOrUnknown());
    }
    if (actions.isEmpty()) {
      return new Classification.Unrecognized("http", "the batch is empty");
    }
    actions.sort(Comparator.comparing((Action a) -> a.effect().callClass()).reversed());
    return new Classification.Recognized(actions, completeness, identity);
  }

  /** A digest of the body, for fingerprints; empty when there is none or it was not read. */
  public static String identity(HttpCall call) {
    return BodyText.bytes(call)
        .map(Bytes::toArray)
        .filter(bytes -> bytes.length > 0)
        .map(bytes -> Fingerprint.of(bytes).hex())
        .orElse("");
  }
}
