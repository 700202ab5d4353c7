package dev.holdpoint.classify.aws;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a service.
 *
 * @param effect the catalog's letter: {@code r} read, {@code c} create, {@code u} update, {@code d}
 *     delete, {@code p} permissions, {@code t} tags
 * @param method empty for protocols that do not route by method and path
 * @param uri template with labels, and literal query parameters after {@code ?}
 */
record AwsOperation(String name, char effect, String method, String uri, List<AwsMember> members) {
  AwsOperation {
    members = List.copyOf(members);
  }

  /** The member of that name, of whatever case and with or without dashes. */
  Optional<AwsMember> member(String spelled) {
    String folded = AwsNames.fold(spelled);
    return members.stream().filter(m -> AwsNames.fold(m.name()).equals(folded)).findFirst();
  }
}
