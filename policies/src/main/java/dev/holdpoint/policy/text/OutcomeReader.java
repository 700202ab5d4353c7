package dev.holdpoint.policy.text;

import dev.holdpoint.policy.Outcome;
import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Quorum.Requirement;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code then}: {@code allow}, {@code deny}, or {@code {hold: {approvals: 2, from: [...]}}}.
 */
final class OutcomeReader {
  private static final int MOST_APPROVALS = 20;
  private static final String HOLD = "write for example {hold: {approvals: 1}}";

  private final Reading reading;

  OutcomeReader(Reading reading) {
    this.reading = reading;
  }

  Optional<Outcome> read(Node node) {
    if (node instanceof Node.Scalar(String text, Place at)) {
      return word(text, at);
    }
    Map<String, Node> fields = reading.map(node, "`then`", Set.of("hold"));
    Node hold = fields.get("hold");
    if (hold == null) {
      return Optional.empty();
    }
    Map<String, Node> quorum = reading.map(hold, "`hold`", Set.of("approvals", "from"));
    if (!quorum.containsKey("approvals")) {
      missingApprovals(hold.at());
      return Optional.empty();
    }
    OptionalLong approvals = reading.number(quorum.get("approvals"), 1, MOST_APPROVALS);
    List<String> from = quorum.containsKey("from") ? reading.texts(quorum.get("from")) : List.of();
    if (approvals.isEmpty()) {
      return Optional.empty();
    }
    var requirement = new Requirement((int) approvals.getAsLong(), new TreeSet<>(from));
    return Optional.of(new Outcome.Hold(new Quorum(List.of(requirement))));
  }

  private Optional<Outcome> word(String text, Place at) {
    return switch (text) {
      case "allow" -> Optional.of(Outcome.ALLOW);
      case "deny" -> Optional.of(Outcome.DENY);
      case "hold" -> {
        missingApprovals(at);
        yield Optional.empty();
      }
      default -> {
        String what = "unknown outcome " + Problems.quoted(text);
        reading.problems().value(at, what, "use allow, deny or {hold: {approvals: 1}}");
        yield Optional.empty();
      }
    };
  }

  private void missingApprovals(Place at) {
    reading
        .problems()
        .add(Kind.MISSING_KEY, at, "a hold does not say how many people must approve", HOLD);
  }
}
