package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.http.Door;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.Map;

/**
 * One endpoint for all stand-in AWS services: finds the service, the protocol and the operation.
 */
public final class AwsDoor implements Door {
  private final Map<String, QueryService> queryServices;
  private final TableService tables;
  private final ObjectService objects;

  /** Serves the cloud of that world. */
  public AwsDoor(WorldStore store) {
    queryServices =
        Map.of(
            "cloudformation", new StackService(store),
            "elasticbeanstalk", new EnvironmentService(store),
            "ec2", new InstanceService(store),
            "rds", new DatabaseService(store),
            "iam", new DirectoryService(store),
            "sts", new CallerService());
    tables = new TableService(store);
    objects = new ObjectService(store);
  }

  @Override
  public Reply answer(Request request) {
    String requestId = request.header("amz-sdk-invocation-id").orElseGet(Identifiers::request);
    if (request.header("x-amz-target").isPresent()) {
      return tables.answer(request, requestId);
    }
    Form form = form(request);
    String service = Services.named(request, form);
    if (form.find("Action").isPresent() && !service.equals("s3")) {
      return query(service, form, requestId);
    }
    return objects.answer(request, requestId);
  }

  private static Form form(Request request) {
    boolean encoded =
        request
            .header("content-type")
            .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
    var fields = request.fields();
    if (encoded) {
      fields.putAll(Request.fields(request.text()));
    }
    return Form.of(fields);
  }

  private Reply query(String service, Form form, String requestId) {
    QueryCall call = new QueryCall(service, form.need("Action"), form, requestId);
    boolean ec2 = service.equals("ec2");
    try {
      QueryService known = queryServices.get(service);
      if (known == null) {
        throw AwsFault.invalidAction(call.operation());
      }
      var result = known.run(call).orElseThrow(() -> AwsFault.invalidAction(call.operation()));
      return QueryAnswers.success(call, known.namespace(), result);
    } catch (AwsFault fault) {
      return ec2 ? QueryAnswers.ec2Fault(fault, requestId) : QueryAnswers.fault(fault, requestId);
    }
  }
}
