package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The GraphQL requests that an HTTP request carries: one, or a batch in a JSON array. */
final class GraphqlRequests {
  private GraphqlRequests() {}

  static List<GraphqlRequest> of(HttpCall call, String system) {
    Value.Fields inUrl = parameters(call);
    boolean hasBody = !(call.body() instanceof Body.None);
    boolean inGet = call.method().equals("GET") || call.method().equals("HEAD");
    if (!inGet && !call.method().equals("POST")) {
      throw Doubt.unrecognized(system, "GraphQL is not sent with this method");
    }
    if (!hasBody) {
      return List.of(GraphqlRequest.of(inUrl, system));
    }
    boolean raw = !inGet && BodyText.mediaType(call).equals("application/graphql");
    if (!inUrl.fields().isEmpty() && !raw || inUrl.get(GraphqlRequest.QUERY).isPresent()) {
      throw Doubt.ambiguous(
          "query", "it has GraphQL parameters beside its body", "send them in the body only");
    }
    String text =
        BodyText.text(call).orElseThrow(() -> Doubt.unrecognized(system, "the body was not read"));
    return raw
        ? List.of(GraphqlRequest.of(inUrl.with(GraphqlRequest.QUERY, text), system))
        : json(call, text, system);
  }

  private static List<GraphqlRequest> json(HttpCall call, String text, String system) {
    String type = BodyText.mediaType(call);
    boolean form = type.startsWith("multipart/") || type.endsWith("form-urlencoded");
    if (form || !text.strip().startsWith("{") && !text.strip().startsWith("[")) {
      throw Doubt.unrecognized(system, "the body is not JSON");
    }
    var requests = new ArrayList<GraphqlRequest>();
    switch (JsonBody.value(text)) {
      case Value.Fields one -> requests.add(GraphqlRequest.of(one, system));
      case Value.Items(var batch) -> {
        for (Value each : batch) {
          if (!(each instanceof Value.Fields one)) {
            throw Doubt.unrecognized(system, "the batch holds something else than requests");
          }
          requests.add(GraphqlRequest.of(one, system));
        }
      }
      case Value.Text t -> {}
      case Value.Number n -> {}
      case Value.Flag f -> {}
      case Value.Nothing n -> {}
    }
    if (requests.isEmpty()) {
      throw Doubt.unrecognized(system, "the batch is empty");
    }
    return requests;
  }

  /** The parameters of GraphQL in the query; each at most once. */
  private static Value.Fields parameters(HttpCall call) {
    Form query = Form.read(call.query(), "query");
    var found = new TreeMap<String, Value>();
    var names = new ArrayList<>(GraphqlRequest.IDS);
    names.add(GraphqlRequest.QUERY);
    names.add(GraphqlRequest.OPERATION);
    names.add(GraphqlRequest.VARIABLES);
    for (String name : names) {
      query.one(name).ifPresent(text -> found.put(name, Value.of(text)));
    }
    query
        .one(GraphqlRequest.EXTENSIONS)
        .ifPresent(json -> found.put(GraphqlRequest.EXTENSIONS, JsonBody.value(json)));
    return new Value.Fields(found);
  }
}
