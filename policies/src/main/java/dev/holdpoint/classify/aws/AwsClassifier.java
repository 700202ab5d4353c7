package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.aws.AwsDecoder.Decoded;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.MethodOverride;
import java.util.List;
import java.util.Optional;

/** Understands requests to AWS in each of its protocols; decides per request, not per service. */
public final class AwsClassifier {
  private final RestDecoder rest = new RestDecoder();
  private final List<AwsDecoder> decoders =
      List.of(new JsonDecoder(), new CborDecoder(), new QueryDecoder(), rest);

  /** By the route's api, or else by the host's name. */
  public boolean covers(HttpCall call) {
    return call.api()
        .map(api -> api.equals(AwsActions.SYSTEM))
        .orElseGet(() -> AwsHost.isAws(call.authority()));
  }

  /** Whether the body may stream past: of reads, and of objects that are uploaded. */
  public boolean headSaysAll(HttpCall head) {
    if (head.method().equals("GET") || head.method().equals("HEAD")) {
      return true;
    }
    try {
      var upload =
          rest.match(head, AwsEndpoint.of(head, AwsCatalog.standard()))
              .filter(match -> streams(match.fit().route().operation()));
      return upload.isPresent();
    } catch (Doubt doubt) {
      return false;
    }
  }

  private static boolean streams(AwsOperation operation) {
    return List.of("PutObject", "UploadPart", "UploadArchive", "UploadMultipartPart")
        .contains(operation.name());
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      var endpoint = AwsEndpoint.of(call, AwsCatalog.standard());
      for (AwsDecoder decoder : decoders) {
        Optional<Decoded> decoded = decoder.decode(call, endpoint);
        if (decoded.isPresent()) {
          return classification(decoded.get(), endpoint);
        }
      }
      return new Classification.Unrecognized(
          AwsActions.SYSTEM, "no model of AWS has an operation with this method, path and headers");
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private static Classification classification(Decoded decoded, AwsEndpoint endpoint) {
    var service = AwsCatalog.standard().shared(decoded.service(), decoded.operation().name());
    var request =
        new AwsRequest(
            service.head().cli(),
            decoded.operation().name(),
            endpoint.region(),
            decoded.parameters());
    Action action = AwsActions.of(service, request);
    if (!decoded.complete() && action.effect().callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      action = action.withEffect(Effect.UNKNOWN, "the body was not read");
    }
    var completeness = decoded.complete() ? Completeness.FULL : Completeness.PARTIAL;
    return new Classification.Recognized(List.of(action), completeness, decoded.identity());
  }
}
