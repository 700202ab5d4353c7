package dev.holdpoint.facts;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One upstream, asked in its own manner. */
record Asking(URI base, Reading reading, Clock clock) {

  /** An AWS query call; empty when AWS says that the thing does not exist. */
  Optional<Xml> query(String service, String version, String action, String... parameters) {
    var form = new StringBuilder("Action=" + action + "&Version=" + version);
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      form.append('&').append(parameters[i]).append('=').append(encode(parameters[i + 1]));
    }
    var page =
        reading.post(
            base,
            form.toString(),
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=holdpoint/20260101/eu-west-1/"
                + service
                + "/aws4_request, SignedHeaders=host, Signature=none");
    return page.status() / 100 == 2 ? Optional.of(Xml.read(page.text())) : missing(page);
  }

  /** A GET of an S3-like path; empty when it does not exist. */
  Optional<Xml> s3(String target) {
    var page =
        reading.get(
            at(target),
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=holdpoint/20260101/eu-west-1/s3/aws4_request,"
                + " SignedHeaders=host, Signature=none");
    return page.status() / 100 == 2 ? Optional.of(Xml.read(page.text())) : missing(page);
  }

  /** A GET of JSON; empty when it does not exist. */
  Optional<Value.Fields> json(String target) {
    var page = reading.get(at(target), "Accept", "application/json");
    if (page.status() == 404) {
      return Optional.empty();
    }
    if (page.status() / 100 != 2) {
      throw new ReadingFailed("the upstream answered " + page.status());
    }
    try {
      return Optional.of(StrictJson.readObject(page.text()));
    } catch (JsonFault fault) {
      throw new ReadingFailed("the upstream's JSON is broken");
    }
  }

  private static Optional<Xml> missing(Reading.Page page) {
    boolean notFound =
        page.status() == 404
            || page.text().contains("NotFound")
            || page.text().contains("does not exist")
            || page.text().contains("NoSuch");
    if (notFound) {
      return Optional.empty();
    }
    throw new ReadingFailed("the upstream answered " + page.status());
  }

  private URI at(String target) {
    String root = base.toString();
    return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + target);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Whole days since that RFC 3339 moment. */
  long daysSince(String moment) {
    return Duration.between(Instant.parse(moment), clock.instant()).toDays();
  }
}
