package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.state.Bucket;
import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Deed;
import dev.holdpoint.sandbox.state.Names;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3 buckets, their listings, and deletion of many objects. */
final class BucketService {
  static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
  private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>", Pattern.DOTALL);
  private static final int MAX_KEYS = 1_000;
  private final WorldStore store;

  BucketService(WorldStore store) {
    this.store = store;
  }

  Reply run(ObjectCall call) {
    if (call.bucket().isEmpty()) {
      return call.request().method().equals("GET") ? buckets() : ObjectService.unknown(call);
    }
    return switch (call.request().method()) {
      case "HEAD" -> {
        known(store.snapshot().cloud(), call.bucket());
        yield Reply.empty(200).with("x-amz-bucket-region", Names.REGION);
      }
      case "GET" -> read(call);
      case "PUT" -> call.isPlain() ? create(call) : ObjectService.unknown(call);
      case "DELETE" -> call.isPlain() ? delete(call) : ObjectService.unknown(call);
      case "POST" -> call.asks("delete") ? deleteMany(call) : ObjectService.unknown(call);
      default -> ObjectService.unknown(call);
    };
  }

  private Reply buckets() {
    Xml list =
        Xml.list(
            "Buckets",
            "Bucket",
            store.snapshot().cloud().buckets().values().stream()
                .map(
                    bucket ->
                        List.of(
                            Xml.of("Name", bucket.name()),
                            Xml.of("CreationDate", Times.iso(bucket.created())))));
    Xml owner = Xml.of("Owner", Xml.of("ID", Names.ACCOUNT), Xml.of("DisplayName", "acme"));
    return xml(Xml.of("ListAllMyBucketsResult", owner, list));
  }

  private Reply read(ObjectCall call) {
    Bucket bucket = known(store.snapshot().cloud(), call.bucket());
    if (call.asks("versioning")) {
      return xml(Xml.of("VersioningConfiguration", List.of()));
    }
    if (call.asks("location")) {
      return xml(Xml.of("LocationConstraint", Names.REGION));
    }
    if (call.asks("tagging")) {
      var tags = bucket.tags().entrySet().stream();
      return xml(Xml.of("Tagging", Xml.list("TagSet", "Tag", tags.map(StackViews::tag))));
    }
    boolean other =
        List.of("policy", "acl", "lifecycle", "versions", "uploads", "encryption", "cors").stream()
            .anyMatch(call::asks);
    return other ? ObjectService.unknown(call) : xml(ObjectViews.listing(bucket, call));
  }

  private Reply create(ObjectCall call) {
    store.change(
        call.deed("CreateBucket"),
        world -> {
          Cloud cloud = world.cloud();
          if (cloud.buckets().containsKey(call.bucket())) {
            throw new AwsFault(
                409,
                "BucketAlreadyOwnedByYou",
                "Your previous request to create the named bucket succeeded and you already own"
                    + " it.");
          }
          Bucket made = new Bucket(call.bucket(), store.now(), Map.of(), new TreeMap<>());
          return world.with(cloud.withBuckets(Cloud.plus(cloud.buckets(), made.name(), made)));
        });
    return Reply.empty(200).with("Location", "/" + call.bucket());
  }

  private Reply delete(ObjectCall call) {
    store.change(
        call.deed("DeleteBucket"),
        world -> {
          Cloud cloud = world.cloud();
          if (!known(cloud, call.bucket()).objects().isEmpty()) {
            throw new AwsFault(
                409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
          }
          return world.with(cloud.withBuckets(Cloud.minus(cloud.buckets(), call.bucket())));
        });
    return Reply.empty(204);
  }

  private Reply deleteMany(ObjectCall call) {
    List<String> keys = new ArrayList<>();
    Matcher matcher = KEY.matcher(call.request().text());
    while (matcher.find()) {
      keys.add(unescaped(matcher.group(1)));
    }
    if (keys.isEmpty() || keys.size() > MAX_KEYS) {
      throw new AwsFault(
          400, "MalformedXML", "The XML you provided was not well-formed or has too many keys");
    }
    remove(call.deed("DeleteObjects"), call.bucket(), keys);
    return xml(
        Xml.of(
            "DeleteResult",
            keys.stream().map(key -> Xml.of("Deleted", Xml.of("Key", key))).toList()));
  }

  /** Removes those objects as one deed. */
  void remove(Deed deed, String bucket, List<String> keys) {
    store.change(
        deed,
        world -> {
          Cloud cloud = world.cloud();
          Bucket before = known(cloud, bucket);
          Bucket after = before.without(keys);
          return after == before
              ? world
              : world.with(cloud.withBuckets(Cloud.plus(cloud.buckets(), bucket, after)));
        });
  }

  static Bucket known(Cloud cloud, String name) {
    return Optional.ofNullable(cloud.buckets().get(name))
        .orElseThrow(
            () -> new AwsFault(404, "NoSuchBucket", "The specified bucket does not exist"));
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static Reply xml(Xml root) {
    return Reply.text(200, "application/xml", root.document(NAMESPACE));
  }
}
