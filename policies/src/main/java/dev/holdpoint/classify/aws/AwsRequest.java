package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Value;
import java.util.Optional;

/**
 * One request to AWS, whatever door it came through.
 *
 * @param service signing name, endpoint prefix or the AWS CLI's name of the service
 * @param operation the model's name, for example {@code DeleteStack}
 * @param region empty when the request does not say
 * @param parameters input by the model's member names, for example {@code StackName}; scalars may
 *     still be texts, as command lines and form bodies have them
 */
public record AwsRequest(
    String service, String operation, Optional<String> region, Value.Fields parameters) {}
