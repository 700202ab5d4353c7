package dev.holdpoint.assess;

import java.util.List;
import java.util.regex.Pattern;

/** The names by which people know a resource that a call names by a longer identifier. */
public final class ResourceNames {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private ResourceNames() {}

  /**
   * The id itself, and for an ARN whose resource part is {@code type/name}, {@code type:name},
   * {@code type/name/uuid} or a bare name also that name. Other forms have no safe short name.
   */
  public static List<String> of(String id) {
    if (!id.startsWith("arn:")) {
      return List.of(id);
    }
    String[] parts = id.split(":", 6);
    if (parts.length < 6) {
      return List.of(id);
    }
    String[] resource = parts[5].split("[/:]", -1);
    boolean named =
        resource.length <= 2 || resource.length == 3 && UUID.matcher(resource[2]).matches();
    String name = resource[Math.min(1, resource.length - 1)];
    return named && !name.isEmpty() ? List.of(id, name) : List.of(id);
  }
}
