package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.UrlPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** AWS REST with JSON or XML: method, path and query name the operation. */
final class RestDecoder implements AwsDecoder {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final String CONTROL_PREFIX = "v20180820";

  /** One service's template that fits. */
  record Match(AwsService service, AwsRoute.Fit fit) {}

  @Override
  public Optional<Decoded> decode(HttpCall call, AwsEndpoint endpoint) {
    return match(call, endpoint).map(match -> RestInput.decoded(call, match));
  }

  /** The closest template of all candidate services; looks at the head only. */
  Optional<Match> match(HttpCall call, AwsEndpoint endpoint) {
    var services = services(endpoint);
    if (services.isEmpty()) {
      return Optional.empty();
    }
    boolean s3 = services.stream().anyMatch(service -> service.head().cli().equals("s3"));
    String path = s3 ? endpoint.bucket().map(b -> "/" + b).orElse("") + call.path() : call.path();
    var segments = UrlPath.read(path, s3 ? UrlPath.Allows.KEYS : UrlPath.Allows.ENCODED_SLASHES);
    var query = Form.read(call.query(), "query");
    return services.stream()
        .filter(service -> mayServe(service, segments))
        .flatMap(service -> find(service, call, segments, query).stream())
        .max(Comparator.comparing(match -> match.fit().closeness()));
  }

  private static List<AwsService> services(AwsEndpoint endpoint) {
    return endpoint.services().stream()
        .filter(service -> service.speaks("rest-json") || service.speaks("rest-xml"))
        .toList();
  }

  /** S3 and S3 Control share a signing name; all paths of the latter start with its version. */
  private static boolean mayServe(AwsService service, UrlPath path) {
    return !service.head().cli().equals("s3control") || path.at(0).equals(CONTROL_PREFIX);
  }

  private static Optional<Match> find(AwsService service, HttpCall call, UrlPath path, Form query) {
    return service.routes().find(call, dated(service, path), query).map(f -> new Match(service, f));
  }

  /** Older versions of one API differ from the newest in the date that their paths start with. */
  private static UrlPath dated(AwsService service, UrlPath path) {
    if (!service.head().dated() || !DATE.matcher(path.at(0)).matches()) {
      return path;
    }
    var segments = new java.util.ArrayList<>(path.segments());
    segments.set(0, service.head().version());
    return new UrlPath(segments);
  }
}
