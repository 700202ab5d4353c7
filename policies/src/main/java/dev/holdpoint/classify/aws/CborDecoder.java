package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.CborBody;
import dev.holdpoint.classify.http.Doubt;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Smithy RPC v2 CBOR: {@code POST /service/NAME/operation/OPERATION} with a CBOR map as input
 * (Smithy specification, "Smithy RPC v2 CBOR protocol").
 */
final class CborDecoder implements AwsDecoder {
  private static final String PROTOCOL = "smithy-rpc-v2-cbor";
  private static final Pattern PATH = Pattern.compile("/service/([^/%]+)/operation/([A-Za-z0-9]+)");

  @Override
  public Optional<Decoded> decode(HttpCall call, AwsEndpoint endpoint) {
    var path = PATH.matcher(call.path());
    var speaking = endpoint.services().stream().filter(s -> s.speaks(PROTOCOL)).toList();
    boolean said = call.headers().first("smithy-protocol").isPresent();
    if (speaking.isEmpty() || !path.matches()) {
      if (said && !speaking.isEmpty()) {
        throw Doubt.ambiguous(
            "path", "its header says RPC but its path names no operation", "drop the header");
      }
      return Optional.empty();
    }
    String name = path.group(2);
    var service =
        speaking.stream()
            .filter(each -> each.has(name))
            .findFirst()
            .orElseThrow(() -> Doubt.unrecognized("aws", "no model of AWS has this operation"));
    var bytes = BodyText.bytes(call);
    var input = bytes.map(CborBody::fields).orElse(Value.Fields.NONE);
    var operation = service.operation(name).orElseThrow();
    return Optional.of(new Decoded(service, operation, input, bytes.isPresent(), ""));
  }
}
