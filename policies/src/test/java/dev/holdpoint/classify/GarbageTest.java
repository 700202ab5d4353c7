package dev.holdpoint.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.aws.AwsClassifier;
import dev.holdpoint.classify.azure.AzureClassifier;
import dev.holdpoint.classify.docker.DockerClassifier;
import dev.holdpoint.classify.github.GithubClassifier;
import dev.holdpoint.classify.google.GoogleClassifier;
import dev.holdpoint.classify.graphql.GraphqlClassifier;
import dev.holdpoint.classify.kubernetes.KubernetesClassifier;
import dev.holdpoint.classify.terraform.HcpClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nonsense is never an exception and, unless a method and path say so, never a read. */
class GarbageTest {
  private static final long SEED = 20261123L;
  private static final int ROUNDS = 20_000;
  private static final List<String> HOSTS =
      List.of(
          "s3.us-east-1.amazonaws.com",
          "ec2.us-east-1.amazonaws.com",
          "dynamodb.us-east-1.amazonaws.com",
          "monitoring.us-east-1.amazonaws.com",
          "lambda.eu-west-1.amazonaws.com",
          "x.y.z.amazonaws.com",
          "kubernetes.default.svc",
          "api.github.com",
          "compute.googleapis.com",
          "storage.googleapis.com",
          "bucket.storage.googleapis.com",
          "www.googleapis.com",
          "management.azure.com",
          "shop.vault.azure.net",
          "shop.blob.core.windows.net",
          "graph.microsoft.com",
          "app.terraform.io",
          "route-docker",
          "route-graphql",
          "route-github",
          "example.com");
  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "..",
          "%2e",
          "%2F",
          "%00",
          "%",
          "%zz",
          "%c0%ae",
          ";",
          "?",
          "#",
          "\\",
          "a",
          "api",
          "v1",
          "apis",
          "namespaces",
          "repos",
          "Action",
          "=",
          "&",
          "{",
          "}",
          "\"",
          "\u0000",
          "\ud800",
          "é",
          "1",
          ".",
          "service",
          "operation",
          "graphql",
          "batch",
          "providers",
          "subscriptions",
          "upload",
          "projects",
          "secrets",
          "query",
          "mutation",
          "containers",
          "prune",
          "v2",
          "data",
          "<a>",
          "]",
          "[",
          ",",
          ":",
          "null",
          "+");

  @Test
  void garbage_neverThrows_andIsNeverARead() {
    var random = new Random(SEED);
    var classifiers = Classifiers.standard();

    for (int round = 0; round < ROUNDS; round++) {
      HttpCall call = call(random);
      Classification answer = read(call);

      assertThat(answer.callClass())
          .as("seed %d, round %d: %s", SEED, round, spoken(call))
          .isNotIn(CallClass.READ, CallClass.DISCLOSE);
      assertThat(classifiers.need(call)).isNotNull();
    }
  }

  private static String spoken(HttpCall call) {
    String body = call.body() instanceof Body.Whole(var bytes) ? bytes.utf8().orElse("?") : "";
    return "%s %s%s %s %s"
        .formatted(call.method(), call.authority(), call.target(), call.headers(), body);
  }

  /** The reader itself, without the net around it. */
  private static Classification read(HttpCall call) {
    var kubernetes = new KubernetesClassifier();
    var aws = new AwsClassifier();
    var github = new GithubClassifier();
    if (kubernetes.covers(call)) {
      return kubernetes.classify(call);
    }
    if (aws.covers(call)) {
      return aws.classify(call);
    }
    if (github.covers(call)) {
      return github.classify(call);
    }
    var google = new GoogleClassifier();
    var azure = new AzureClassifier();
    if (google.covers(call)) {
      return google.classify(call);
    }
    if (azure.covers(call)) {
      return azure.classify(call);
    }
    var hcp = new HcpClassifier();
    var docker = new DockerClassifier();
    var graphql = new GraphqlClassifier();
    if (hcp.covers(call)) {
      return hcp.classify(call);
    }
    if (docker.covers(call)) {
      return docker.classify(call);
    }
    return graphql.covers(call) ? graphql.classify(call) : UnknownHost.INSTANCE.classify(call);
  }

  private static HttpCall call(Random random) {
    var headers = new ArrayList<Headers.Field>();
    String[] names = {
      "Authorization",
      "X-Amz-Target",
      "Content-Type",
      "Content-Encoding",
      "Impersonate-User",
      "X-HTTP-Method-Override"
    };
    for (int i = random.nextInt(3); i > 0; i--) {
      headers.add(new Headers.Field(names[random.nextInt(names.length)], text(random)));
    }
    String[] methods = {"POST", "PUT", "PATCH", "DELETE", "PURGE"};
    String host = HOSTS.get(random.nextInt(HOSTS.size()));
    return new HttpCall(
        methods[random.nextInt(methods.length)],
        host,
        "/" + text(random),
        random.nextBoolean() ? "" : text(random),
        new Headers(headers),
        random.nextInt(4) == 0 ? Body.UNREAD : Body.of(text(random)),
        host.startsWith("route-") ? Optional.of(host.substring(6)) : Optional.empty());
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
