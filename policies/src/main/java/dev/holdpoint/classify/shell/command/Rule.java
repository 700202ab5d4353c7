package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import java.util.List;
import java.util.Set;

/**
 * One line of a command table.
 *
 * @param local whether an {@code EXECUTE} runs the project's own code on this machine
 * @param path sub-commands in order, each with its other spellings
 * @param present options of which each group needs one
 * @param absent options that must not be given
 * @param more whether operands must follow the path
 */
record Rule(
    Meaning meaning,
    List<Set<String>> path,
    List<Set<String>> present,
    Set<String> absent,
    boolean more) {

  /** What the rule says. */
  record Meaning(Effect effect, boolean local) {}

  Rule {
    path = List.copyOf(path);
    present = List.copyOf(present);
    absent = Set.copyOf(absent);
  }

  /** Whether the sub-commands fit; one that is computed fits everything. */
  boolean leads(Options options) {
    if (options.operands().size() < path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      var operand = options.operands().get(i);
      if (operand.literal() ? !path.get(i).contains(operand.text()) : !operand.anything()) {
        return false;
      }
    }
    return true;
  }

  boolean conditional() {
    return more || !present.isEmpty();
  }

  /** Whether options and operands meet the conditions, or an open argument might make them so. */
  boolean holds(Options options) {
    boolean open = options.from(path.size()).stream().anyMatch(a -> a.anything());
    boolean enough = !more || options.operands().size() > path.size();
    boolean destructive = meaning.effect().mutates();
    return enough
        && (destructive && open || present.stream().allMatch(group -> has(options, group)))
        && !options.has(absent.toArray(String[]::new));
  }

  /** Only what makes things worse may be spelled short. */
  private boolean has(Options options, Set<String> group) {
    return meaning.effect().mutates()
        ? options.mayHave(group)
        : options.has(group.toArray(String[]::new));
  }
}
