package dev.holdpoint.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Plain HTTP requests of tests. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return trySend(request).orElseThrow(() -> new AssertionError("no answer"));
  }

  /** Empty when the connection broke, for example because the process was killed. */
  static Optional<HttpResponse<String>> trySend(HttpRequest.Builder request) {
    try {
      return Optional.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException broken) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** The query call that the AWS command line sends for a deletion of that stack. */
  static HttpRequest.Builder deleteStack(String proxy, String stack) {
    return aws(
        proxy + "/aws/",
        "cloudformation",
        "Action=DeleteStack&Version=2010-05-15&StackName=" + stack);
  }

  /** A query call to that service. */
  static HttpRequest.Builder aws(String url, String service, String form) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .header("Authorization", signature(service))
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  static String signature(String service) {
    return "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261123/eu-west-1/"
        + service
        + "/aws4_request, SignedHeaders=host, Signature=00";
  }
}
