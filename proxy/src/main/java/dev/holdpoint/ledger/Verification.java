package dev.holdpoint.ledger;

/** What came of checking a ledger file. */
public sealed interface Verification {

  /**
   * Every byte is as it was signed.
   *
   * @param size bytes of the file
   * @param root Merkle root over all entries, lower-case hex
   * @param entries how many there are
   * @param anchored true when a checkpoint from outside the file was met, so that a missing end
   *     would have been noticed
   */
  record Verified(long size, String root, long entries, boolean anchored) implements Verification {}

  /**
   * Something was changed, added or taken away.
   *
   * @param line the first bad line, counted from 1
   * @param index the first bad entry, counted from 0
   * @param problem one sentence
   */
  record Broken(long line, long index, String problem) implements Verification {}
}
