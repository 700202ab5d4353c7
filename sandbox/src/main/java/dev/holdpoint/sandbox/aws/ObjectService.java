package dev.holdpoint.sandbox.aws;

import dev.holdpoint.action.Bytes;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Bucket;
import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.StoredObject;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;
import java.util.Optional;

/** S3 objects; {@link BucketService} has the buckets. */
final class ObjectService {
  private final WorldStore store;
  private final BucketService buckets;

  ObjectService(WorldStore store) {
    this.store = store;
    buckets = new BucketService(store);
  }

  Reply answer(Request request, String requestId) {
    ObjectCall call = ObjectCall.of(request, requestId);
    try {
      return run(call).with("x-amz-request-id", requestId);
    } catch (AwsFault fault) {
      Xml error =
          Xml.of(
              "Error",
              Xml.of("Code", fault.code()),
              Xml.of("Message", QueryAnswers.message(fault)),
              Xml.of("Resource", request.path()),
              Xml.of("RequestId", requestId));
      return Reply.text(fault.status(), "application/xml", error.document(""))
          .with("x-amz-request-id", requestId);
    }
  }

  private Reply run(ObjectCall call) {
    if (call.key().isEmpty()) {
      return buckets.run(call);
    }
    boolean plain = !call.asks("uploadId") && !call.asks("uploads") && !call.asks("acl");
    return switch (call.request().method()) {
      case "GET", "HEAD" -> plain ? get(call) : unknown(call);
      case "PUT" -> plain ? put(call) : unknown(call);
      case "DELETE" -> plain ? delete(call) : unknown(call);
      default -> unknown(call);
    };
  }

  static Reply unknown(ObjectCall call) {
    throw new AwsFault(
        501,
        "NotImplemented",
        "A header or parameter you provided implies functionality that is not implemented: "
            + call.request().method()
            + " "
            + call.request().path());
  }

  private Reply get(ObjectCall call) {
    Bucket bucket = BucketService.known(store.snapshot().cloud(), call.bucket());
    StoredObject object =
        Optional.ofNullable(bucket.objects().get(call.key()))
            .orElseThrow(() -> new AwsFault(404, "NoSuchKey", "The specified key does not exist."));
    return Reply.bytes(200, object.type(), object.content())
        .with("ETag", ObjectViews.etag(object))
        .with("Accept-Ranges", "bytes")
        .with("Last-Modified", Times.http(object.modified()));
  }

  private Reply put(ObjectCall call) {
    Bytes content = AwsChunks.decoded(call.request());
    String type = call.request().header("content-type").orElse("binary/octet-stream");
    StoredObject made = new StoredObject(copied(call).orElse(content), type, store.now());
    store.change(
        call.deed("PutObject"),
        world -> {
          Cloud cloud = world.cloud();
          Bucket next = BucketService.known(cloud, call.bucket()).put(call.key(), made);
          return world.with(cloud.withBuckets(Cloud.plus(cloud.buckets(), next.name(), next)));
        });
    boolean copy = call.request().header("x-amz-copy-source").isPresent();
    Reply reply =
        copy
            ? Reply.text(
                200,
                "application/xml",
                Xml.of(
                        "CopyObjectResult",
                        Xml.of("ETag", ObjectViews.etag(made)),
                        Xml.of("LastModified", Times.iso(made.modified())))
                    .document(BucketService.NAMESPACE))
            : Reply.empty(200);
    return reply.with("ETag", ObjectViews.etag(made));
  }

  private Optional<Bytes> copied(ObjectCall call) {
    return call.request()
        .header("x-amz-copy-source")
        .map(
            source -> {
              String[] parts = Request.decodedPath(source).replaceFirst("^/", "").split("/", 2);
              Bucket from = BucketService.known(store.snapshot().cloud(), parts[0]);
              StoredObject found = from.objects().get(parts.length < 2 ? "" : parts[1]);
              if (found == null) {
                throw new AwsFault(404, "NoSuchKey", "The specified key does not exist.");
              }
              return found.content();
            });
  }

  private Reply delete(ObjectCall call) {
    buckets.remove(call.deed("DeleteObject"), call.bucket(), List.of(call.key()));
    return Reply.empty(204);
  }
}
