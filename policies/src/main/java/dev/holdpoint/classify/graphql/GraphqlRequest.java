package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One request of the forms in "GraphQL over HTTP".
 *
 * @param document the text that would run; empty for a persisted one, which only the server knows
 * @param operation which of the document's operations; empty when it does not say
 */
record GraphqlRequest(
    Optional<String> document, Optional<String> operation, Value.Fields variables) {
  static final String QUERY = "query";
  static final String OPERATION = "operationName";
  static final String VARIABLES = "variables";
  static final String EXTENSIONS = "extensions";

  /** Names under which clients send the id of a document that the server keeps. */
  static final List<String> IDS =
      List.of(
          "id",
          "documentId",
          "queryId",
          "doc_id",
          "hash",
          "sha256Hash",
          "queryHash",
          "query_hash",
          "documentHash",
          "operationId");

  private static final List<String> NAMES = List.of(QUERY, OPERATION, VARIABLES, EXTENSIONS);

  static GraphqlRequest of(Value.Fields body, String system) {
    for (String name : body.fields().keySet()) {
      if (NAMES.stream().anyMatch(known -> known.equalsIgnoreCase(name) && !known.equals(name))) {
        throw Doubt.ambiguous(
            "body", "it spells a GraphQL parameter in another case", "spell it as GraphQL does");
      }
    }
    Optional<String> document = text(body, QUERY, system);
    boolean kept = persisted(body, document);
    if (document.isEmpty() && !kept) {
      throw Doubt.unrecognized(system, "the request has no GraphQL document");
    }
    return new GraphqlRequest(
        kept ? Optional.empty() : document, text(body, OPERATION, system), variables(body, system));
  }

  /** Also with a document beside it: the server may run what it keeps instead. */
  private static boolean persisted(Value.Fields body, Optional<String> document) {
    if (IDS.stream().anyMatch(id -> given(body, id))) {
      return true;
    }
    if (!(body.get(EXTENSIONS).orElse(Value.NOTHING) instanceof Value.Fields extensions)
        || !given(extensions, "persistedQuery")) {
      return false;
    }
    Value kept = extensions.get("persistedQuery").orElse(Value.NOTHING);
    Optional<String> hash =
        kept instanceof Value.Fields fields ? fields.text("sha256Hash") : Optional.empty();
    Optional<String> own =
        document.map(text -> Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).hex());
    return hash.isEmpty() || !hash.equals(own);
  }

  private static boolean given(Value.Fields fields, String name) {
    return fields.get(name).filter(value -> !(value instanceof Value.Nothing)).isPresent();
  }

  private static Optional<String> text(Value.Fields body, String name, String system) {
    return switch (body.get(name).orElse(Value.NOTHING)) {
      case Value.Text(String text) -> text.isBlank() ? Optional.empty() : Optional.of(text);
      case Value.Nothing nothing -> Optional.empty();
      case Value.Number n -> throw Doubt.unrecognized(system, "`" + name + "` is not a text");
      case Value.Flag f -> throw Doubt.unrecognized(system, "`" + name + "` is not a text");
      case Value.Items i -> throw Doubt.unrecognized(system, "`" + name + "` is not a text");
      case Value.Fields f -> throw Doubt.unrecognized(system, "`" + name + "` is not a text");
    };
  }

  /** Some servers also read a text that holds the JSON object. */
  private static Value.Fields variables(Value.Fields body, String system) {
    Value given = body.get(VARIABLES).orElse(Value.NOTHING);
    Value read = given instanceof Value.Text(String json) ? JsonBody.value(json) : given;
    if (read instanceof Value.Nothing) {
      return Value.Fields.NONE;
    }
    if (read instanceof Value.Fields fields) {
      return fields;
    }
    throw Doubt.unrecognized(system, "the variables are not an object");
  }
}
