package dev.holdpoint.ledger;

import java.util.ArrayList;
import java.util.List;

/** Inclusion and consistency proofs, RFC 9162 sections 2.1.3 and 2.1.4. Pure functions. */
final class MerkleProofs {
  private MerkleProofs() {}

  static Hash root(List<Hash> leaves) {
    var frontier = new Frontier();
    leaves.forEach(frontier::append);
    return frontier.root();
  }

  /** Sibling hashes, lowest first, for that leaf in the tree over all leaves. */
  static List<Hash> inclusion(int index, List<Hash> leaves) {
    var path = new ArrayList<Hash>();
    int from = 0;
    int to = leaves.size();
    while (to - from > 1) {
      int middle = from + Integer.highestOneBit(to - from - 1);
      if (index < middle) {
        path.addFirst(root(leaves.subList(middle, to)));
        to = middle;
      } else {
        path.addFirst(root(leaves.subList(from, middle)));
        from = middle;
      }
    }
    return List.copyOf(path);
  }

  /** True when the path leads from that leaf to that root (RFC 9162 section 2.1.3.2). */
  static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long at = index;
    long last = size - 1;
    Hash reached = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        reached = Hash.node(sibling, reached);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        reached = Hash.node(reached, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && reached.equals(root);
  }

  /** Proves that the tree over the first {@code old} leaves is a beginning of the tree over all. */
  static List<Hash> consistency(int old, List<Hash> leaves) {
    if (old <= 0 || old > leaves.size()) {
      throw new IllegalArgumentException("the older tree has 1 to " + leaves.size() + " leaves");
    }
    return subproof(old, leaves, true);
  }

  private static List<Hash> subproof(int old, List<Hash> leaves, boolean whole) {
    if (old == leaves.size()) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int middle = Integer.highestOneBit(leaves.size() - 1);
    var proof = new ArrayList<Hash>();
    if (old <= middle) {
      proof.addAll(subproof(old, leaves.subList(0, middle), whole));
      proof.add(root(leaves.subList(middle, leaves.size())));
    } else {
      proof.addAll(subproof(old - middle, leaves.subList(middle, leaves.size()), false));
      proof.add(root(leaves.subList(0, middle)));
    }
    return proof;
  }

  /** A size and the root of the tree of that size. */
  record Head(long size, Hash root) {}

  /** True when the proof shows that the newer tree extends the older (RFC 9162 section 2.1.4.2). */
  static boolean isExtension(Head older, Head newer, List<Hash> proof) {
    if (older.size() == newer.size()) {
      return proof.isEmpty() && older.root().equals(newer.root());
    }
    if (older.size() <= 0 || older.size() > newer.size()) {
      return false;
    }
    var path = new ArrayList<Hash>(proof);
    if (Long.bitCount(older.size()) == 1) {
      path.addFirst(older.root());
    }
    return !path.isEmpty() && walk(older, newer, path);
  }

  private static boolean walk(Head older, Head newer, List<Hash> path) {
    long at = older.size() - 1;
    long last = newer.size() - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    Hash then = path.getFirst();
    Hash now = path.getFirst();
    for (Hash sibling : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        then = Hash.node(sibling, then);
        now = Hash.node(sibling, now);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        now = Hash.node(now, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && then.equals(older.root()) && now.equals(newer.root());
  }
}
