package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.ApplicationHttp;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.JsonBody;
import dev.holdpoint.classify.http.Leaves;
import dev.holdpoint.classify.http.MethodOverride;
import dev.holdpoint.classify.http.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands requests to Azure Resource Manager, Key Vault, Storage and Microsoft Graph, in the
 * public and the sovereign clouds.
 */
public final class AzureClassifier {
  private static final Pattern ARM =
      Pattern.compile(
          "(?:[a-z0-9]+\\.)?management\\.(?:azure\\.com|usgovcloudapi\\.net|chinacloudapi\\.cn)");
  private static final Pattern VAULT =
      Pattern.compile(
          "([a-z0-9-]+)\\.(?:vault|managedhsm)\\.(?:azure\\.net|usgovcloudapi\\.net|azure\\.cn)");
  private static final Pattern STORAGE =
      Pattern.compile(
          "([a-z0-9-]+)\\.(?:z\\d+\\.)?(blob|dfs|file|queue|table)\\.core\\."
              + "(?:windows\\.net|usgovcloudapi\\.net|chinacloudapi\\.cn)");
  private static final Pattern GRAPH =
      Pattern.compile(
          "(?:dod-)?graph\\.microsoft\\.(?:com|us)|microsoftgraph\\.chinacloudapi\\.cn");

  private static final String GRAPH_BATCH = "$batch";

  /** More requests than any batch interface takes. */
  private static final int MAX_LEAVES = 1000;

  /** By the route's api, which means the resource manager on any host, or else by the host. */
  public boolean covers(HttpCall call) {
    String host = host(call);
    return call.api()
        .map(api -> api.equals(AzureActions.SYSTEM))
        .orElseGet(
            () ->
                Set.of(ARM, VAULT, STORAGE, GRAPH).stream()
                    .anyMatch(p -> p.matcher(host).matches()));
  }

  /** Whether the body may stream past: reads, and content of blobs and files. */
  public boolean headSaysAll(HttpCall head) {
    boolean stored = STORAGE.matcher(host(head)).matches() && !head.method().equals("POST");
    return reads(head) || stored;
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      boolean posts = call.method().equals("POST");
      return posts && batches(call)
          ? Leaves.of(leaves(call), this::leaf, Leaves.identity(call))
          : one(call);
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private static boolean reads(HttpCall call) {
    return call.method().equals("GET") || call.method().equals("HEAD");
  }

  private static String host(HttpCall call) {
    return call.authority().replaceFirst(":\\d+$", "").replaceFirst("\\.$", "");
  }

  private static Classification one(HttpCall call) {
    String host = host(call);
    Matcher vault = VAULT.matcher(host);
    Matcher storage = STORAGE.matcher(host);
    boolean complete = true;
    Action action;
    if (storage.matches()) {
      var head =
          new HttpCall(
              call.method(),
              call.authority(),
              call.path(),
              call.query(),
              call.headers(),
              Body.NONE,
              call.api());
      var request = AzureRequest.read(head, UrlPath.Allows.KEYS);
      action = Storage.action(call, request, storage.group(1), storage.group(2));
    } else {
      boolean lenient = reads(call) && !vault.matches();
      var request =
          AzureRequest.read(call, lenient ? UrlPath.Allows.ENCODED_SLASHES : UrlPath.Allows.PLAIN);
      complete = request.body().isPresent();
      action =
          vault.matches()
              ? KeyVault.action(request, vault.group(1))
              : GRAPH.matcher(host).matches() ? Graph.action(request) : Arm.action(request);
    }
    return new Classification.Recognized(
        List.of(action),
        complete ? Completeness.FULL : Completeness.PARTIAL,
        Leaves.identity(call));
  }

  private static boolean batches(HttpCall call) {
    if (STORAGE.matcher(host(call)).matches()) {
      return Form.read(call.query(), "query").pairs().stream()
          .anyMatch(pair -> pair.name().equalsIgnoreCase("comp") && isBatch(pair.value()));
    }
    UrlPath path = UrlPath.read(call.path(), UrlPath.Allows.ENCODED_SLASHES);
    String last = path.segments().isEmpty() ? "" : path.segments().getLast();
    return isBatch(last) && path.size() == 1 || last.equalsIgnoreCase(GRAPH_BATCH);
  }

  private static boolean isBatch(String word) {
    return word.equalsIgnoreCase("batch");
  }

  private Classification leaf(HttpCall call) {
    return call.method().equals("POST") && batches(call)
        ? new Classification.Unrecognized(AzureActions.SYSTEM, "it is a batch in a batch")
        : classify(call);
  }

  private static List<HttpCall> leaves(HttpCall batch) {
    if (BodyText.mediaType(batch).startsWith("multipart/")) {
      return ApplicationHttp.requests(batch);
    }
    String text =
        BodyText.text(batch)
            .orElseThrow(() -> Doubt.unrecognized(AzureActions.SYSTEM, "the batch was not read"));
    Value.Fields body = JsonBody.fields(text);
    if (!(body.get("requests").orElse(Value.NOTHING) instanceof Value.Items(var items))
        || items.size() > MAX_LEAVES
        || body.fields().size() != 1) {
      throw malformed();
    }
    var leaves = new ArrayList<HttpCall>();
    for (Value item : items) {
      if (!(item instanceof Value.Fields request)) {
        throw malformed();
      }
      leaves.add(leaf(batch, request));
    }
    return leaves;
  }

  private static HttpCall leaf(HttpCall batch, Value.Fields request) {
    boolean graph = GRAPH.matcher(host(batch)).matches();
    String method =
        request.text(graph ? "method" : "httpMethod").orElseThrow(AzureClassifier::malformed);
    String url = request.text("url").or(() -> request.text("relativeUrl")).orElse("");
    String own = url.replaceFirst("^https://" + Pattern.quote(batch.authority()) + "(?=/)", "");
    boolean both = request.get("relativeUrl").isPresent() && request.get("url").isPresent();
    boolean elsewhere = own.contains("://") || own.startsWith("//");
    if (both || elsewhere || url.isEmpty() || hasTwins(request)) {
      throw malformed();
    }
    String prefix = graph ? batch.path().replaceFirst("/[^/]*/?$", "") : "";
    String target = prefix + (own.startsWith("/") ? own : "/" + own);
    int question = target.indexOf('?');
    Value content = request.get(graph ? "body" : "content").orElse(Value.NOTHING);
    return new HttpCall(
        method,
        batch.authority(),
        question < 0 ? target : target.substring(0, question),
        question < 0 ? "" : target.substring(question + 1),
        headers(request),
        content instanceof Value.Nothing ? Body.NONE : Body.of(Canon.write(content)),
        batch.api());
  }

  /** Member names have no case there, so that {@code url} and {@code URL} would be one. */
  private static boolean hasTwins(Value.Fields request) {
    var names = request.fields().keySet();
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count()
        < names.size();
  }

  private static Headers headers(Value.Fields request) {
    var fields = new ArrayList<Headers.Field>();
    if (request.get("headers").orElse(Value.NOTHING) instanceof Value.Fields(var given)) {
      for (var header : given.entrySet()) {
        if (!(header.getValue() instanceof Value.Text(String value))) {
          throw malformed();
        }
        fields.add(new Headers.Field(header.getKey(), value));
      }
    }
    return new Headers(fields);
  }

  private static Doubt malformed() {
    return Doubt.ambiguous(
        "body",
        "the batch is not a list of requests with method and address",
        "send the requests one by one");
  }
}
