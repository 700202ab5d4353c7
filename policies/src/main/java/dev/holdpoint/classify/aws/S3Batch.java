package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Value;
import java.util.List;

/**
 * The body of S3's DeleteObjects: its XML says {@code Object} where the model says {@code Objects}.
 */
final class S3Batch {
  private static final String WIRE = "Object";
  private static final String MODEL = "Objects";

  private S3Batch() {}

  /** The body in the model's names, so that command lines and requests look alike. */
  static Value.Fields named(AwsService service, AwsOperation operation, Value.Fields body) {
    boolean batch = service.head().cli().equals("s3") && operation.name().equals("DeleteObjects");
    if (!batch || body.get(WIRE).isEmpty()) {
      return body;
    }
    Value objects = body.get(WIRE).orElseThrow();
    Value listed = objects instanceof Value.Items ? objects : new Value.Items(List.of(objects));
    return body.without(WIRE).with(MODEL, listed);
  }
}
