package dev.holdpoint.classify.google;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Effect;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands requests to Google's APIs: REST of both styles, batches, storage by XML, gRPC. */
public final class GoogleClassifier {
  private static final Pattern GRPC =
      Pattern.compile("/([a-z][a-z0-9_.]*)\\.([A-Z]\\w*)/([A-Z]\\w*)");

  private static final Pattern ENCODED_PREFIX =
      Pattern.compile("^/[^/]*%(?:4[1-9a-fA-F]|5[0-9aA]|6[1-9a-fA-F]|7[0-9aA])");

  /** Query parameters that change neither effect nor reach. */
  private static final Set<String> INERT =
      Set.of("alt", "$alt", "prettyPrint", "quotaUser", "userIp", "fields", "$fields", "requestId");

  /** By the route's api, or else by the host's name. */
  public boolean covers(HttpCall call) {
    return call.api()
        .map(api -> api.equals(GoogleActions.SYSTEM) || api.equals("gcp"))
        .orElseGet(() -> GoogleHost.covers(call.authority()));
  }

  /** Whether the body may stream past. */
  public boolean headSaysAll(HttpCall head) {
    boolean overridden =
        head.headers().fields().stream()
            .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).contains("method"));
    boolean plain = !overridden && !head.query().contains("_method");
    boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
    return plain && (reads || uploads(head) || xml(head));
  }

  /**
   * Never throws for bad input. Servers honour a method override on {@code POST}; as some do not,
   * the worse reading counts, except where a plain {@code POST} would mean nothing.
   */
  public Classification classify(HttpCall call) {
    try {
      Optional<String> asked = MethodOverride.asked(call);
      Classification plain = reading(call);
      if (asked.isEmpty() || asked.get().equals(call.method())) {
        return plain;
      }
      Classification other = reading(withMethod(call, asked.get()));
      boolean mutates = other.actionsOrUnknown().stream().allMatch(a -> a.effect().mutates());
      boolean tunnel = call.method().equals("POST") && mutates && onlyUnknown(plain);
      return tunnel || !worse(plain, other) ? other : plain;
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private static boolean onlyUnknown(Classification answer) {
    return answer instanceof Classification.Recognized && answer.callClass() == CallClass.UNKNOWN;
  }

  private static boolean worse(Classification one, Classification other) {
    return one.callClass().compareTo(other.callClass()) > 0;
  }

  private static HttpCall withMethod(HttpCall call, String method) {
    return new HttpCall(
        method,
        call.authority(),
        call.path(),
        call.query(),
        call.headers(),
        call.body(),
        call.api());
  }

  private Classification reading(HttpCall call) {
    refuseEncodedPrefix(call);
    var grpc = GRPC.matcher(call.path());
    if (grpc.matches() && call.method().equals("POST")) {
      String service = GoogleHost.service(call.authority()).orElse("");
      Action action = GoogleActions.grpc(service, grpc.group(2), grpc.group(3));
      return answer(action, Completeness.PARTIAL, call);
    }
    if (call.path().equals("/batch") || call.path().startsWith("/batch/")) {
      if (call.method().equals("POST")) {
        return Leaves.of(ApplicationHttp.requests(call), this::leaf, Leaves.identity(call));
      }
    }
    return xml(call) ? answer(StorageXml.action(call), Completeness.FULL, call) : rest(call);
  }

  /** A batch in a batch is not unpacked. */
  private Classification leaf(HttpCall call) {
    return call.path().startsWith("/batch")
        ? new Classification.Unrecognized(GoogleActions.SYSTEM, "it is a batch in a batch")
        : classify(call);
  }

  private static Classification rest(HttpCall call) {
    refuseEncodedVerbs(call);
    UrlPath path = UrlPath.read(call.path(), UrlPath.Allows.ENCODED_SLASHES);
    boolean custom = Set.of("GET", "HEAD", "POST").contains(call.method());
    Classification whole = named(call, path, custom);
    if (path.segments().stream().noneMatch(segment -> segment.contains("/"))) {
      return whole;
    }
    var split = path.segments().stream().flatMap(s -> Stream.of(s.split("/"))).toList();
    Classification apart = named(call, new UrlPath(split), custom);
    return !stored(call) && worse(apart, whole) ? apart : whole;
  }

  /** Cloud Storage alone surely keeps encoded slashes in its names; elsewhere the worse counts. */
  private static boolean stored(HttpCall call) {
    return call.path().startsWith("/storage/");
  }

  private static Classification named(HttpCall call, UrlPath path, boolean custom) {
    GoogleName name = GoogleName.read(GoogleHost.service(call.authority()), path, custom);
    boolean bodyless = call.method().equals("GET") || call.method().equals("HEAD");
    boolean streams = bodyless || uploads(call);
    Optional<Value.Fields> body = streams ? Optional.of(Value.Fields.NONE) : body(call);
    var request =
        new GoogleRequest(call.method(), name, query(call), body.orElse(Value.Fields.NONE));
    Action action = GoogleActions.of(request);
    if (body.isEmpty() && action.effect().callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      action = action.withEffect(Effect.UNKNOWN, "body: it is not in a form that we read");
    }
    if (uploads(call) && name.collection().equals("jobs")) {
      action = action.withEffect(Effect.UNKNOWN, "upload: the job's configuration is not read");
    }
    boolean part = body.isEmpty() || uploads(call);
    return answer(action, part ? Completeness.PARTIAL : Completeness.FULL, call);
  }

  private static Classification answer(Action action, Completeness complete, HttpCall call) {
    return new Classification.Recognized(List.of(action), complete, Leaves.identity(call));
  }

  /** Servers differ in whether {@code %3A} begins a custom method. */
  private static void refuseEncodedVerbs(HttpCall call) {
    String last = call.path().substring(call.path().lastIndexOf('/') + 1);
    if (call.method().equals("POST") && last.toLowerCase(Locale.ROOT).contains("%3a")) {
      throw Doubt.ambiguous("path", "it has an encoded colon at its end", "send the colon plainly");
    }
  }

  /** {@code /b%61tch} is {@code /batch} for a server that decodes before it routes. */
  private static void refuseEncodedPrefix(HttpCall call) {
    if (ENCODED_PREFIX.matcher(call.path()).find()) {
      throw Doubt.ambiguous("path", "it begins with an encoded letter", "send letters plainly");
    }
  }

  private static boolean uploads(HttpCall call) {
    return call.path().startsWith("/upload/") || call.path().startsWith("/resumable/upload/");
  }

  /** Requests to storage that are not of its JSON API. */
  private static boolean xml(HttpCall call) {
    boolean storage =
        GoogleHost.service(call.authority()).orElse("").equals("storage")
            && !GRPC.matcher(call.path()).matches();
    boolean json =
        List.of("/storage/", "/upload/", "/resumable/", "/download/", "/batch").stream()
            .anyMatch(call.path()::startsWith);
    return storage && (!json || GoogleHost.bucket(call.authority()).isPresent());
  }

  private static Value.Fields query(HttpCall call) {
    var query = new TreeMap<String, Value>();
    for (Form.Pair pair : Form.read(call.query(), "query").pairs()) {
      if (!INERT.contains(pair.name())) {
        query.merge(pair.name(), Value.of(pair.value()), GoogleClassifier::both);
      }
    }
    return new Value.Fields(query);
  }

  private static Value both(Value one, Value other) {
    var all = new java.util.ArrayList<Value>();
    all.addAll(one instanceof Value.Items(var items) ? items : List.of(one));
    all.add(other);
    return new Value.Items(all);
  }

  /** Empty when the body is still on the wire, or not a JSON object. */
  private static Optional<Value.Fields> body(HttpCall call) {
    var bytes = BodyText.bytes(call);
    if (bytes.isPresent() && bytes.get().length() == 0) {
      return Optional.of(Value.Fields.NONE);
    }
    String type = BodyText.mediaType(call);
    if (bytes.isEmpty() || !type.isEmpty() && !type.endsWith("json")) {
      return Optional.empty();
    }
    return BodyText.text(call)
        .map(JsonBody::value)
        .filter(value -> value instanceof Value.Fields)
        .map(value -> (Value.Fields) value);
  }
}
