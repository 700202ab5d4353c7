package dev.holdpoint.classify;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.HttpCall;

/**
 * Answers for requests to APIs that nobody here knows: not understood, GET too, because many APIs
 * delete on GET and nothing says that this one does not.
 */
enum UnknownHost implements HttpClassifier {
  INSTANCE;

  @Override
  public boolean covers(HttpCall call) {
    return true;
  }

  /** Nothing in the body could make it understood; it is still read, for its fingerprint. */
  @Override
  public BodyNeed need(HttpCall head) {
    return BodyNeed.WHOLE;
  }

  @Override
  public Classification classify(HttpCall call) {
    return new Classification.Unrecognized("http", "no classifier knows this API");
  }
}
