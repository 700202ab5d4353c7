package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which service a request is for: by its host name and by the credential scope of its signature
 * (Signature Version 4: header or presigned query). When both speak they must not disagree.
 *
 * @param services candidates; empty when nobody knows the service
 * @param region empty when neither says
 * @param bucket what a virtual-hosted S3 request has before {@code s3} in its host name
 */
record AwsEndpoint(List<AwsService> services, Optional<String> region, Optional<String> bucket) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d+");
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^,\\s]+)");

  AwsEndpoint {
    services = List.copyOf(services);
  }

  static AwsEndpoint of(HttpCall call, AwsCatalog catalog) {
    Optional<AwsHost> host = AwsHost.of(call.authority(), catalog);
    Optional<String[]> scope = scope(call);
    var region = scope.filter(s -> s.length == 5).map(s -> s[2]).filter(AwsEndpoint::isRegion);
    var signing = scope.map(s -> s[s.length - 2]);
    var bucket = host.flatMap(AwsHost::bucket);
    List<AwsService> services =
        host.map(h -> agreed(h.services(), signing, catalog))
            .orElseGet(() -> signing.map(catalog::signing).orElse(List.of()));
    return new AwsEndpoint(services, region.or(() -> host.flatMap(AwsHost::region)), bucket);
  }

  static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  /** A host that serves another service than the signature names is not ours to guess at. */
  private static List<AwsService> agreed(
      List<AwsService> hosted, Optional<String> signing, AwsCatalog catalog) {
    if (signing.isEmpty()) {
      return hosted;
    }
    var signed = catalog.signing(signing.get());
    if (hosted.isEmpty() || signed.isEmpty()) {
      return hosted;
    }
    var both = hosted.stream().filter(signed::contains).toList();
    if (both.isEmpty()) {
      throw Doubt.ambiguous(
          "headers",
          "its host name and its signature name different services",
          "sign the request for the service that it is sent to");
    }
    return both;
  }

  /** The credential scope's parts: key, date, region (not in SigV4A), service, aws4_request. */
  private static Optional<String[]> scope(HttpCall call) {
    var found = new ArrayList<String>();
    for (String header : call.headers().all("Authorization")) {
      var credential = CREDENTIAL.matcher(header);
      if (header.startsWith("AWS4-") && credential.find()) {
        found.add(credential.group(1));
      }
    }
    if (call.query().contains("X-Amz-Credential")) {
      Form.read(call.query(), "query").one("X-Amz-Credential").ifPresent(found::add);
    }
    if (found.size() > 1) {
      throw Doubt.ambiguous("headers", "it is signed twice", "sign the request once");
    }
    return found.stream()
        .map(text -> text.split("/"))
        .filter(parts -> parts.length >= 4)
        .findFirst();
  }
}
