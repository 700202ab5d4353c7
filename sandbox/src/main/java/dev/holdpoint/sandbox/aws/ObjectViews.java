package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Bucket;
import dev.holdpoint.sandbox.state.StoredObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Objects as S3 shows them. */
final class ObjectViews {
  /** Keys on one page of a listing, unless the caller asks for fewer. */
  static final int PAGE = 1_000;

  private ObjectViews() {}

  /** The quoted MD5 of the content, which is what an entity tag is for single-part uploads. */
  static String etag(StoredObject object) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(object.content().toArray());
      return "\"" + HexFormat.of().formatHex(digest) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Xml listing(Bucket bucket, ObjectCall call) {
    String prefix = call.request().field("prefix").orElse("");
    String delimiter = call.request().field("delimiter").orElse("");
    String after =
        call.request()
            .field("continuation-token")
            .map(ObjectViews::decoded)
            .or(() -> call.request().field("start-after"))
            .or(() -> call.request().field("marker"))
            .orElse("");
    int limit =
        Math.min(PAGE, call.request().field("max-keys").map(Integer::parseInt).orElse(PAGE));
    List<Xml> items = new ArrayList<>();
    String last = "";
    String group = "";
    for (Map.Entry<String, StoredObject> entry : bucket.objects().entrySet()) {
      String key = entry.getKey();
      boolean counted = key.startsWith(prefix) && key.compareTo(after) > 0;
      if (!counted || (!group.isEmpty() && key.startsWith(group))) {
        continue;
      }
      if (!after.isEmpty()
          && after.endsWith(delimiter)
          && !delimiter.isEmpty()
          && key.startsWith(after)) {
        continue;
      }
      if (items.size() == limit) {
        return page(call, prefix, items, last);
      }
      int cut = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
      group = cut < 0 ? "" : key.substring(0, cut + delimiter.length());
      last = group.isEmpty() ? key : group;
      items.add(
          group.isEmpty()
              ? contents(key, entry.getValue())
              : Xml.of("CommonPrefixes", Xml.of("Prefix", group)));
    }
    return page(call, prefix, items, "");
  }

  private static Xml page(ObjectCall call, String prefix, List<Xml> items, String next) {
    List<Xml> all = new ArrayList<>();
    all.add(Xml.of("Name", call.bucket()));
    all.add(Xml.of("Prefix", prefix));
    all.add(Xml.of("MaxKeys", Integer.toString(PAGE)));
    all.add(Xml.of("KeyCount", Integer.toString(items.size())));
    all.add(Xml.of("IsTruncated", Boolean.toString(!next.isEmpty())));
    call.request().field("delimiter").ifPresent(d -> all.add(Xml.of("Delimiter", d)));
    if (!next.isEmpty()) {
      all.add(Xml.of("NextMarker", next));
      all.add(
          Xml.of(
              "NextContinuationToken",
              Base64.getUrlEncoder().encodeToString(next.getBytes(StandardCharsets.UTF_8))));
    }
    all.addAll(items);
    return Xml.of("ListBucketResult", all);
  }

  private static Xml contents(String key, StoredObject object) {
    return Xml.of(
        "Contents",
        Xml.of("Key", key),
        Xml.of("LastModified", Times.iso(object.modified())),
        Xml.of("ETag", etag(object)),
        Xml.of("Size", Integer.toString(object.content().length())),
        Xml.of("StorageClass", "STANDARD"));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new AwsFault(400, "InvalidArgument", "The continuation token provided is incorrect");
    }
  }
}
