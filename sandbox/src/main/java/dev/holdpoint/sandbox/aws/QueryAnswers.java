package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.http.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Results and faults in the query protocol and in its EC2 variant. */
final class QueryAnswers {
  private static final String TYPE = "text/xml;charset=utf-8";

  private QueryAnswers() {}

  static Reply success(QueryCall call, String namespace, List<Xml> result) {
    String operation = call.operation();
    Xml id = Xml.of(call.service().equals("ec2") ? "requestId" : "RequestId", call.requestId());
    Xml answer =
        call.service().equals("ec2")
            ? Xml.of(operation + "Response", Stream.concat(Stream.of(id), result.stream()).toList())
            : Xml.of(
                operation + "Response",
                Xml.of(operation + "Result", result),
                Xml.of("ResponseMetadata", id));
    return reply(200, answer.document(namespace), call.requestId());
  }

  static Reply fault(AwsFault fault, String requestId) {
    Xml error =
        Xml.of(
            "Error",
            Xml.of("Type", "Sender"),
            Xml.of("Code", fault.code()),
            Xml.of("Message", message(fault)));
    return reply(
        fault.status(),
        Xml.of("ErrorResponse", error, Xml.of("RequestId", requestId)).document(""),
        requestId);
  }

  static Reply ec2Fault(AwsFault fault, String requestId) {
    Xml error = Xml.of("Error", Xml.of("Code", fault.code()), Xml.of("Message", message(fault)));
    return reply(
        fault.status(),
        Xml.of("Response", Xml.of("Errors", error), Xml.of("RequestID", requestId)).document(""),
        requestId);
  }

  static String message(AwsFault fault) {
    return String.valueOf(fault.getMessage());
  }

  private static Reply reply(int status, String document, String requestId) {
    return Reply.text(status, TYPE, document).with("x-amzn-RequestId", requestId);
  }
}
