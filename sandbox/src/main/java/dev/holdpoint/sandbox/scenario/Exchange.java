package dev.holdpoint.sandbox.scenario;

import java.util.Map;

/** One request of the script, relative to a service. */
public record Exchange(Service service, String method, String path, String body) {
  /** A service that stories use, with its route at the proxy and the headers its clients send. */
  public enum Service {
    CLOUDFORMATION(
        "/aws",
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLESANDBOX00/20261123/eu-west-1/cloudformation"
                + "/aws4_request, SignedHeaders=host, Signature=0000",
            "User-Agent",
            "aws-cli/2.9.19 scripted-agent")),
    KUBERNETES(
        "/kubernetes",
        Map.of(
            "Content-Type",
            "application/json",
            "Accept",
            "application/json",
            "User-Agent",
            "kubectl/v1.32.4 scripted-agent"));

    private final String route;
    private final Map<String, String> headers;

    Service(String route, Map<String, String> headers) {
      this.route = route;
      this.headers = headers;
    }

    /** The path prefix under which the proxy has this service. */
    public String route() {
      return route;
    }

    Map<String, String> headers() {
      return headers;
    }
  }
}
