package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Request;

/**
 * What a request says beside its object, in the query or (deletions only) in the body.
 *
 * @param uid the uid the object must have; empty for any
 */
record DeleteOptions(boolean dryRun, boolean orphan, String uid) {
  static DeleteOptions of(Request request) {
    boolean hasBody = request.method().equals("DELETE") && request.body().length() > 0;
    JsonNode body = hasBody ? Json.read(request.text()) : Json.object();
    boolean dryRun =
        request.field("dryRun").filter("All"::equals).isPresent()
            || body.at("/dryRun/0").asText().equals("All");
    String propagation =
        body.path("propagationPolicy")
            .asText(request.field("propagationPolicy").orElse("Background"));
    return new DeleteOptions(
        dryRun, propagation.equals("Orphan"), body.at("/preconditions/uid").asText());
  }

  /** Refuses when the object is not the one that was meant. */
  void check(ObjectNode object) {
    if (!uid.isEmpty() && !object.at("/metadata/uid").asText().equals(uid)) {
      throw new KubernetesFault(
          409, "Conflict", "the UID in the precondition does not match the UID in record");
    }
  }
}
