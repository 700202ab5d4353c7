package dev.holdpoint.classify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every operation of the catalog, sent as its protocol says, is decoded as itself. */
class AwsRoundTripTest {
  private static final AwsClassifier CLASSIFIER = new AwsClassifier();

  /** Operations of which another one has the same method, path and demands: one name for both. */
  private static final int TWINS = 12;

  @Test
  void everyOperation_sentByItsProtocol_isDecodedAsItself() {
    var wrong = new ArrayList<String>();
    int sent = 0;
    for (AwsService service : AwsCatalog.standard().services()) {
      for (AwsOperation operation : service.operations()) {
        sent++;
        String answer = spoken(CLASSIFIER.classify(request(service, operation)));
        if (!answer.equals(operation.name())) {
          wrong.add(service.head().cli() + ":" + operation.name() + " -> " + answer);
        }
      }
    }

    assertThat(sent).isGreaterThan(20_000);
    assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(TWINS);
  }

  private static String spoken(Classification answer) {
    return switch (answer) {
      case Classification.Recognized r -> r.actions().get(0).operation();
      case Classification.Ambiguous a -> "ambiguous: " + a.problem();
      case Classification.Unrecognized u -> "unrecognized: " + u.problem();
    };
  }

  private static HttpCall request(AwsService service, AwsOperation operation) {
    var head = service.head();
    String host = head.endpoint().toLowerCase(java.util.Locale.ROOT) + ".us-east-1.amazonaws.com";
    var headers = new ArrayList<Headers.Field>();
    String scope = "AWS4-HMAC-SHA256 Credential=AKIA/20261123/us-east-1/" + head.signing();
    headers.add(new Headers.Field("Authorization", scope + "/aws4_request"));
    if (service.speaks("json")) {
      headers.add(new Headers.Field("X-Amz-Target", head.target() + "." + operation.name()));
      return call("POST", host, "/", headers, "{}");
    }
    if (service.speaks("query") || service.speaks("ec2")) {
      String body = "Action=" + operation.name() + "&Version=" + head.version();
      return call("POST", host, "/", headers, body);
    }
    if (operation.method().isEmpty()) {
      String path = "/service/" + head.target() + "/operation/" + operation.name();
      return call("POST", host, path, headers, "");
    }
    return call(operation.method(), host, path(operation, headers), headers, "");
  }

  private static String path(AwsOperation operation, List<Headers.Field> headers) {
    String path = operation.uri().replaceAll("\\{\\w+\\+}", "a/b").replaceAll("\\{[^}]+}", "x1");
    var query = new TreeSet<String>();
    for (AwsMember member : operation.members()) {
      if (member.required() && member.place() == AwsMember.Place.QUERY) {
        query.add(member.wire() + "=1");
      } else if (member.required()) {
        headers.add(new Headers.Field(member.wire(), "1"));
      }
    }
    String more = String.join("&", query);
    return more.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + more;
  }

  private static HttpCall call(
      String method, String host, String target, List<Headers.Field> headers, String body) {
    String[] halves = target.split("\\?", 2);
    return new HttpCall(
        method,
        host,
        halves[0],
        halves.length == 2 ? halves[1] : "",
        new Headers(headers),
        Body.of(body),
        Optional.empty());
  }
}
