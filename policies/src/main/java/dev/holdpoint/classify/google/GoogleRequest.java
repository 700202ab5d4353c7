package dev.holdpoint.classify.google;

import dev.holdpoint.action.Value;

/**
 * One REST request to a Google API as it was read.
 *
 * @param method upper case, after any override
 * @param query the parameters of the query
 * @param body the JSON object of the body; empty when there is none or it is not JSON
 */
record GoogleRequest(String method, GoogleName name, Value.Fields query, Value.Fields body) {

  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Query and body in one; a name that stands in both has both values. */
  Value.Fields parameters() {
    var all = body;
    for (var field : query.fields().entrySet()) {
      Value own = field.getValue();
      Value value =
          body.get(field.getKey())
              .<Value>map(other -> new Value.Items(java.util.List.of(own, other)))
              .orElse(own);
      all = all.with(field.getKey(), value);
    }
    return all;
  }
}
