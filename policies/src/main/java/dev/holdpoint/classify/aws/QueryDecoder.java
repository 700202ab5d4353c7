package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * AWS query and EC2 protocol: the parameter {@code Action} of a form body or of the query names the
 * operation, other parameters are its input.
 */
final class QueryDecoder implements AwsDecoder {
  private static final Set<String> PROTOCOLS = Set.of("query", "ec2");

  @Override
  public Optional<Decoded> decode(HttpCall call, AwsEndpoint endpoint) {
    var services =
        endpoint.services().stream()
            .filter(service -> PROTOCOLS.stream().anyMatch(service::speaks))
            .toList();
    if (services.isEmpty()) {
      return Optional.empty();
    }
    var query = Form.read(call.query(), "query");
    var body = body(call);
    Form both = joined(query, body.orElse(new Form(List.of(), "body")));
    var action = both.one("Action");
    if (action.isEmpty()) {
      if (body.isEmpty()) {
        throw Doubt.unrecognized("aws", "the operation stands in a body that was not read");
      }
      return Optional.empty();
    }
    return Optional.of(decoded(services, both, action.get(), body.isPresent()));
  }

  /** Empty when a form body is still on the wire. */
  private static Optional<Form> body(HttpCall call) {
    String type = BodyText.mediaType(call);
    boolean form = type.isEmpty() || type.equals("application/x-www-form-urlencoded");
    if (!form || call.method().equals("GET")) {
      return Optional.of(new Form(List.of(), "body"));
    }
    return BodyText.text(call).map(text -> Form.read(text, "body"));
  }

  /** A parameter in both places, even with one value, may be read from either. */
  private static Form joined(Form query, Form body) {
    var pairs = new ArrayList<>(query.pairs());
    pairs.addAll(body.pairs());
    return new Form(pairs, body.pairs().isEmpty() ? "query" : "body").withoutDuplicates();
  }

  private static Decoded decoded(
      List<AwsService> services, Form form, String action, boolean complete) {
    var version = form.one("Version").orElse("");
    var having = services.stream().filter(s -> s.has(action)).toList();
    var service =
        having.stream()
            .filter(each -> each.head().version().equals(version))
            .findFirst()
            .or(() -> having.stream().findFirst())
            .orElseThrow(() -> Doubt.unrecognized("aws", "no model of AWS has this operation"));
    var operation = service.operation(action).orElseThrow();
    return new Decoded(service, operation, QueryInput.of(form, operation), complete, "");
  }
}
