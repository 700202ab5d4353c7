package dev.holdpoint.classify;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.HttpCall;

/** Understands the requests of one API. Pure, total, never throws for bad input. */
public interface HttpClassifier {

  /** Whether this classifier answers for the request, by the route's api or else by authority. */
  boolean covers(HttpCall call);

  /** What must be read of the body before {@link #classify}; looks at the head only. */
  BodyNeed need(HttpCall head);

  /**
   * What the request would do. When the body is {@code Unread} although {@link #need} asked for it,
   * everything the body could say counts as unknown.
   */
  Classification classify(HttpCall call);
}
