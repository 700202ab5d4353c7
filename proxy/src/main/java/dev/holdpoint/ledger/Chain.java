package dev.holdpoint.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the lines of a ledger and checks that every checkpoint seals the entries before it. */
final class Chain {
  private final Frontier frontier = new Frontier();
  private final List<String> unsealed = new ArrayList<>();

  /** What does not fit: the entry, counted from the beginning, and the problem in a sentence. */
  record Misfit(long index, String problem) {}

  void entry(byte[] line) {
    Hash leaf = Hash.leaf(line);
    frontier.append(leaf);
    unsealed.add(leaf.brief());
  }

  /** Checks size, root and leaves of a checkpoint; not its signature. */
  Optional<Misfit> seal(LedgerLine.Seal seal, Checkpoint checkpoint) {
    String leaves = String.join("", unsealed);
    long first = frontier.size() - unsealed.size();
    Optional<Misfit> misfit = Optional.empty();
    if (checkpoint.size() != frontier.size()) {
      misfit =
          misfit(
              "a checkpoint of size " + checkpoint.size() + " stands after " + size() + " entries");
    } else if (!checkpoint.root().equals(frontier.root())) {
      misfit = Optional.of(changed(first, seal.leaves()));
    } else if (!leaves.equals(seal.leaves())) {
      misfit = misfit("the leaf list of the checkpoint was changed, or a checkpoint was removed");
    } else if (unsealed.isEmpty()) {
      misfit = misfit("a checkpoint seals nothing");
    }
    unsealed.clear();
    return misfit;
  }

  private Optional<Misfit> misfit(String problem) {
    return Optional.of(new Misfit(frontier.size(), problem));
  }

  private Misfit changed(long first, String expected) {
    for (int i = 0; i < unsealed.size(); i++) {
      if (!expected.startsWith(unsealed.get(i), i * 8)) {
        return new Misfit(first + i, "the entry is not the one that was sealed");
      }
    }
    return new Misfit(first, "an entry from here to the checkpoint is not the one that was sealed");
  }

  long size() {
    return frontier.size();
  }

  /** Entries that no checkpoint has sealed yet. */
  int unsealed() {
    return unsealed.size();
  }

  Hash root() {
    return frontier.root();
  }

  Frontier frontier() {
    return frontier.copy();
  }
}
