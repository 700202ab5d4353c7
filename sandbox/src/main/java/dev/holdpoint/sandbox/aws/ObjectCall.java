package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Deed;

/**
 * One S3 call.
 *
 * @param bucket empty for the list of buckets
 * @param key empty for the bucket itself
 */
record ObjectCall(Request request, String bucket, String key, String requestId) {
  /** Reads path style, and virtual-host style when the host's first label is followed by more. */
  static ObjectCall of(Request request, String requestId) {
    String host = request.header("host").orElse("").replaceFirst(":\\d+$", "");
    String path = request.path().substring(1);
    String bucket = bucketOfHost(host);
    if (bucket.isEmpty()) {
      int slash = path.indexOf('/');
      bucket = Request.decodedPath(slash < 0 ? path : path.substring(0, slash));
      path = slash < 0 ? "" : path.substring(slash + 1);
    }
    return new ObjectCall(request, bucket, Request.decodedPath(path), requestId);
  }

  private static String bucketOfHost(String host) {
    for (String suffix : new String[] {".localhost", ".s3."}) {
      int at = host.indexOf(suffix);
      if (at > 0) {
        return host.substring(0, at);
      }
    }
    return "";
  }

  boolean asks(String subresource) {
    return request.field(subresource).isPresent();
  }

  /** Whether no sub-resource is asked for; SDKs may repeat the operation's name as {@code x-id}. */
  boolean isPlain() {
    return request.fields().keySet().stream().allMatch("x-id"::equals);
  }

  Deed deed(String operation) {
    String target = key.isEmpty() ? bucket : bucket + "/" + key;
    return new Deed("aws", "s3:" + operation, target, requestId);
  }
}
