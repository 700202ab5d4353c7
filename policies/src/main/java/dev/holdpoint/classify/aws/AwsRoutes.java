package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.UrlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds an operation by method, path and query: the closest template wins. */
final class AwsRoutes {
  private static final Comparator<AwsRoute.Fit> CLOSEST =
      Comparator.comparing(AwsRoute.Fit::closeness)
          .thenComparing(fit -> fit.route().query().size())
          .thenComparing(fit -> required(fit.route().operation()).size());

  private final Map<String, List<AwsRoute>> byMethod;

  AwsRoutes(Iterable<AwsOperation> operations) {
    var routes = new ArrayList<AwsRoute>();
    operations.forEach(operation -> routes.add(AwsRoute.of(operation)));
    byMethod = routes.stream().collect(Collectors.groupingBy(route -> route.operation().method()));
  }

  /** The closest; a request that two fit equally well although they differ in effect is a doubt. */
  Optional<AwsRoute.Fit> find(HttpCall call, UrlPath path, Form query) {
    var fits = fits(call.method(), call, path, query);
    if (fits.isEmpty() && call.method().equals("HEAD")) {
      fits = fits("GET", call, path, query);
    }
    if (fits.isEmpty()) {
      return Optional.empty();
    }
    var best = fits.stream().max(CLOSEST).orElseThrow();
    boolean rival =
        fits.stream()
            .anyMatch(
                fit ->
                    CLOSEST.compare(fit, best) == 0
                        && fit.route().operation().effect() != best.route().operation().effect());
    if (rival) {
      throw Doubt.ambiguous(
          "query", "it asks for two operations at once", "ask for one sub-resource at a time");
    }
    return Optional.of(best);
  }

  private List<AwsRoute.Fit> fits(String method, HttpCall call, UrlPath path, Form query) {
    var fits =
        byMethod.getOrDefault(method, List.of()).stream()
            .flatMap(route -> route.fit(path, query).stream())
            .toList();
    var demanded =
        fits.stream().filter(fit -> demanded(fit.route().operation(), call, query)).toList();
    return demanded.isEmpty() ? fits : demanded;
  }

  private static List<AwsMember> required(AwsOperation operation) {
    return operation.members().stream().filter(AwsMember::required).toList();
  }

  /** S3 tells some operations apart by parameters and headers alone. */
  private static boolean demanded(AwsOperation operation, HttpCall call, Form query) {
    return required(operation).stream()
        .allMatch(
            member ->
                member.place() == AwsMember.Place.QUERY
                    ? query.has(member.wire())
                    : call.headers().first(member.wire()).isPresent());
  }
}
