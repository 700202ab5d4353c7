package dev.holdpoint.classify.aws;

import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.http.UrlTemplate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Path template and literal query of an operation that is found by them.
 *
 * @param query literal {@code name} or {@code name=value}
 */
record AwsRoute(AwsOperation operation, UrlTemplate template, List<String> query) {

  /** A route that fits, with labels by wire name. */
  record Fit(AwsRoute route, SortedMap<String, String> labels, String closeness) {}

  static AwsRoute of(AwsOperation operation) {
    String[] halves = operation.uri().split("\\?", 2);
    var query = halves.length == 2 ? List.of(halves[1].split("&")) : List.<String>of();
    return new AwsRoute(operation, UrlTemplate.of(halves[0]), query);
  }

  /** Empty when the path or a literal of the query does not fit. */
  Optional<Fit> fit(UrlPath path, Form given) {
    return template
        .fit(path)
        .filter(fit -> query.stream().allMatch(literal -> has(given, literal)))
        .map(fit -> new Fit(this, fit.labels(), fit.closeness()));
  }

  private static boolean has(Form given, String literal) {
    int equals = literal.indexOf('=');
    return equals < 0
        ? given.has(literal)
        : given.one(literal.substring(0, equals)).orElse("").equals(literal.substring(equals + 1));
  }
}
