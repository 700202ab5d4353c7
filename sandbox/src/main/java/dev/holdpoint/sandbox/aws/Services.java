package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which service a request is for, when all of them share one endpoint. */
final class Services {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=[^/,\\s]+/\\d{8}/[a-z0-9-]+/([a-z0-9-]+)/aws4_request");
  private static final Map<String, String> BY_VERSION =
      Map.of(
          "2010-05-15", "cloudformation",
          "2010-12-01", "elasticbeanstalk",
          "2016-11-15", "ec2",
          "2014-10-31", "rds",
          "2010-05-08", "iam",
          "2011-06-15", "sts");

  private Services() {}

  /** The name in the credential scope, else by the API version of the form, else S3. */
  static String named(Request request, Form form) {
    return request
        .header("authorization")
        .flatMap(Services::scoped)
        .or(() -> request.field("X-Amz-Credential").flatMap(c -> scoped("Credential=" + c)))
        .or(() -> form.find("Version").flatMap(v -> Optional.ofNullable(BY_VERSION.get(v))))
        .orElse(form.find("Action").isPresent() ? "cloudformation" : "s3");
  }

  private static Optional<String> scoped(String authorization) {
    Matcher scope = SCOPE.matcher(authorization);
    return scope.find() ? Optional.of(scope.group(1)) : Optional.empty();
  }
}
