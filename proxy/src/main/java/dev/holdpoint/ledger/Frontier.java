package dev.holdpoint.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree: one root for each complete subtree, largest first. Enough to
 * append and to compute the root in O(log n). Not for several threads.
 */
final class Frontier {
  private final List<Hash> roots;
  private long size;

  Frontier() {
    this(List.of(), 0);
  }

  private Frontier(List<Hash> roots, long size) {
    this.roots = new ArrayList<>(roots);
    this.size = size;
  }

  Frontier copy() {
    return new Frontier(roots, size);
  }

  long size() {
    return size;
  }

  void append(Hash leaf) {
    Hash carried = leaf;
    for (long full = size; (full & 1) == 1; full >>= 1) {
      carried = Hash.node(roots.removeLast(), carried);
    }
    roots.add(carried);
    size++;
  }

  Hash root() {
    if (roots.isEmpty()) {
      return Hash.EMPTY;
    }
    Hash root = roots.getLast();
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = Hash.node(roots.get(i), root);
    }
    return root;
  }
}
