package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import java.util.Optional;

/**
 * Reads requests of one protocol of AWS.
 *
 * <p>The order of asking matters: a header names an operation before a path does.
 */
interface AwsDecoder {

  /**
   * Which operation it is and with what input.
   *
   * @param complete false when something that could change the effect was not read
   * @param identity what of the request is not in the parameters, for the fingerprint
   */
  record Decoded(
      AwsService service,
      AwsOperation operation,
      Value.Fields parameters,
      boolean complete,
      String identity) {}

  /** Empty when the request is not in this protocol. */
  Optional<Decoded> decode(HttpCall call, AwsEndpoint endpoint);
}
