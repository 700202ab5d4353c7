package dev.holdpoint.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plain HTTP requests of tests. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /** The query call that the AWS command line sends for a deletion of that stack. */
  static HttpRequest.Builder deleteStack(String proxy, String stack) {
    return HttpRequest.newBuilder(URI.create(proxy + "/aws/"))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261123/eu-west-1/cloudformation"
                + "/aws4_request, SignedHeaders=host, Signature=00")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "Action=DeleteStack&Version=2010-05-15&StackName=" + stack));
  }
}
