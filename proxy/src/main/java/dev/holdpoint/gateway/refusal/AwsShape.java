package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.HttpCall;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the AWS protocol of a request from its head; one service may speak several. */
final class AwsShape {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=[^/,\\s]+/[^/,]*/[^/,]*/([a-z0-9-]+)/aws4_request");
  private static final Pattern SCOPE_IN_QUERY =
      Pattern.compile("X-Amz-Credential=[^&]*(?:/|%2[Ff])([a-z0-9-]+)(?:/|%2[Ff])aws4_request");

  private AwsShape() {}

  static NativeError of(HttpCall call) {
    String type = call.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String service = service(call);
    if (call.headers().first("smithy-protocol").orElse("").equals("rpc-v2-cbor")
        || type.startsWith("application/cbor")) {
      return new AwsCbor();
    }
    if (type.startsWith("application/x-amz-json-1.")
        || call.headers().first("X-Amz-Target").isPresent()) {
      return new AwsJson(type.startsWith("application/x-amz-json-1.0") ? "1.0" : "1.1");
    }
    if (service.equals("s3") || service.startsWith("s3-") || service.equals("s3express")) {
      return new AwsXml(AwsXml.Frame.S3);
    }
    if (type.startsWith("application/x-www-form-urlencoded") || isQuery(call.query())) {
      return new AwsXml(service.equals("ec2") ? AwsXml.Frame.EC2 : AwsXml.Frame.QUERY);
    }
    return switch (service) {
      case "route53", "cloudfront", "s3control" -> new AwsXml(AwsXml.Frame.QUERY);
      default -> new AwsJson("");
    };
  }

  private static boolean isQuery(String query) {
    return query.startsWith("Action=") || query.contains("&Action=");
  }

  /** From the signature's scope, else from the host name. */
  private static String service(HttpCall call) {
    Matcher scope = SCOPE.matcher(call.headers().first("Authorization").orElse(""));
    if (scope.find()) {
      return scope.group(1);
    }
    Matcher inQuery = SCOPE_IN_QUERY.matcher(call.query());
    if (inQuery.find()) {
      return inQuery.group(1);
    }
    String host = call.headers().first("Host").orElse(call.authority()).toLowerCase(Locale.ROOT);
    if (host.matches("(.+\\.)?s3[.-].*")) {
      return "s3";
    }
    return host.contains(".") ? host.substring(0, host.indexOf('.')) : "";
  }
}
