package dev.holdpoint.classify.google;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Requests of Cloud Storage's XML API as what they are in its JSON API, so that one effect has one
 * name.
 */
final class StorageXml {
  private StorageXml() {}

  static Action action(HttpCall call) {
    UrlPath path = UrlPath.read(call.path(), UrlPath.Allows.KEYS);
    Optional<String> inHost = GoogleHost.bucket(call.authority());
    String bucket = inHost.orElse(path.at(0));
    int from = inHost.isPresent() ? 0 : 1;
    String object = path.size() > from ? path.between(from, path.size()) : "";
    var query = new TreeMap<String, Value>();
    for (Form.Pair pair : Form.read(call.query(), "query").pairs()) {
      query.put(pair.name(), Value.of(pair.value()));
    }
    call.headers()
        .first("x-goog-acl")
        .or(() -> call.headers().first("x-amz-acl"))
        .ifPresent(acl -> query.put("predefinedAcl", Value.of(acl.toLowerCase(Locale.ROOT))));
    var name = new GoogleName("storage", parts(bucket, object), verb(call, query, object), true);
    return GoogleActions.of(
        new GoogleRequest(call.method(), name, new Value.Fields(query), Value.Fields.NONE));
  }

  private static List<String> parts(String bucket, String object) {
    if (bucket.isEmpty()) {
      return List.of("b");
    }
    return object.isEmpty() ? List.of("b", bucket) : List.of("b", bucket, "o", object);
  }

  /** Access control, and the creation of an object, are methods of their own. */
  private static Optional<String> verb(HttpCall call, TreeMap<String, Value> query, String object) {
    boolean writes = call.method().equals("PUT") || call.method().equals("POST");
    if (query.containsKey("acl") && writes) {
      return Optional.of("setAcl");
    }
    return writes && !object.isEmpty() && !query.containsKey("delete")
        ? Optional.of("insert")
        : Optional.empty();
  }
}
