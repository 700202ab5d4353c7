package dev.holdpoint.it;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stand-in upstream was told to delete. */
final class Deletions {
  private static final Pattern STACK = Pattern.compile("Action=DeleteStack&.*StackName=([^&]+)");

  private Deletions() {}

  /** The names of the stacks, one for each request, in the order of arrival. */
  static List<String> of(StandIn world) {
    return world.received().stream().map(Deletions::stack).flatMap(Optional::stream).toList();
  }

  /** The stack that this request deletes. */
  static Optional<String> stack(StandIn.Received request) {
    Matcher stack = STACK.matcher(request.body());
    return stack.find() ? Optional.of(stack.group(1)) : Optional.empty();
  }
}
