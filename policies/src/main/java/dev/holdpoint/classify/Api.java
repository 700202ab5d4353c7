package dev.holdpoint.classify;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.HttpCall;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The three answers of one API's reader as a classifier. The readers themselves know nothing of
 * this package, which knows them.
 *
 * @param headSaysAll whether the body may stream past
 */
record Api(
    Predicate<HttpCall> covering,
    Predicate<HttpCall> headSaysAll,
    Function<HttpCall, Classification> reader)
    implements HttpClassifier {

  @Override
  public boolean covers(HttpCall call) {
    return covering.test(call);
  }

  @Override
  public BodyNeed need(HttpCall head) {
    return headSaysAll.test(head) ? BodyNeed.HEAD_ONLY : BodyNeed.WHOLE;
  }

  @Override
  public Classification classify(HttpCall call) {
    return reader.apply(call);
  }
}
