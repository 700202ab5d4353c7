package dev.holdpoint.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves, offline, that a ledger file is byte for byte what its key signed. Needs the file, the
 * public key, and a checkpoint kept elsewhere if a missing end is to be noticed.
 */
public final class LedgerVerifier {
  /** Signatures are checked in groups, on all cores. */
  private static final int GROUP = 1024;

  private final NoteVerifier key;
  private final Optional<Checkpoint> anchor;
  private final Chain chain = new Chain();
  private final List<Signed> signed = new ArrayList<>();
  private Optional<Hash> met = Optional.empty();
  private boolean anchored;
  private long line;

  private record Signed(long line, long index, String note) {}

  private LedgerVerifier(NoteVerifier key, Optional<Checkpoint> anchor) {
    this.key = key;
    this.anchor = anchor;
  }

  /**
   * Checks that file.
   *
   * @param pub the public key; without it, {@code ledger.pub} beside the file
   * @param checkpoint a checkpoint to meet; without it, {@code ledger.checkpoint} beside the file
   *     if there is one
   * @throws IOException when a file cannot be read
   */
  public static Verification verify(Path file, Optional<Path> pub, Optional<Path> checkpoint)
      throws IOException {
    Path key = pub.orElse(file.resolveSibling(SealedKey.PUBLIC));
    Path beside = file.resolveSibling(Recovered.HEAD);
    Optional<Path> head = checkpoint.or(() -> Optional.of(beside).filter(Files::exists));
    try (var log = DirectoryDisk.ChannelFile.reading(file)) {
      NoteVerifier verifier = NoteVerifier.parse(Files.readString(key));
      Optional<String> note = head.isEmpty() ? head.map(Path::toString) : text(head.get());
      return verify(log, verifier, note);
    } catch (IllegalArgumentException wrong) {
      return new Verification.Broken(
          0, 0, "the public key `" + key.getFileName() + "` is bad: " + wrong.getMessage());
    }
  }

  private static Optional<String> text(Path file) throws IOException {
    return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  static Verification verify(LedgerFile file, NoteVerifier key, Optional<String> head)
      throws IOException {
    Optional<Checkpoint> anchor;
    try {
      anchor = head.map(note -> Checkpoint.verified(note, key));
    } catch (IllegalArgumentException wrong) {
      return new Verification.Broken(
          0, 0, "the checkpoint to compare with is bad: " + wrong.getMessage());
    }
    return new LedgerVerifier(key, anchor).run(file);
  }

  private Verification run(LedgerFile file) throws IOException {
    long size = file.size();
    var lines = new Lines(file, 0, size);
    Optional<Verification.Broken> broken = Optional.empty();
    while (broken.isEmpty() && lines.next()) {
      line++;
      broken = lines.isTerminated() ? check(lines.line()) : cutOff();
      if (signed.size() >= GROUP || broken.isPresent()) {
        broken = firstForged().or(orElse(broken));
      }
    }
    return firstForged()
        .or(orElse(broken))
        .or(this::unfinished)
        .<Verification>map(one -> one)
        .orElseGet(
            () -> new Verification.Verified(size, chain.root().hex(), chain.size(), anchored));
  }

  private static java.util.function.Supplier<Optional<Verification.Broken>> orElse(
      Optional<Verification.Broken> other) {
    return () -> other;
  }

  private Optional<Verification.Broken> check(byte[] bytes) {
    try {
      var fields = LedgerLine.read(bytes);
      if (LedgerLine.isSeal(bytes)) {
        return seal(LedgerLine.seal(fields));
      }
      long index = LedgerLine.entry(fields).index();
      if (index != chain.size()) {
        return broken("this entry says it is number " + index + "; entries are missing or moved");
      }
      chain.entry(bytes);
      if (anchor.isPresent() && anchor.get().size() == chain.size()) {
        met = Optional.of(chain.root());
      }
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return broken(String.valueOf(wrong.getMessage()));
    }
  }

  private Optional<Verification.Broken> seal(LedgerLine.Seal seal) {
    signed.add(new Signed(line, chain.size(), seal.note()));
    int sealed = chain.unsealed();
    return chain
        .seal(seal, Checkpoint.unverified(seal.note()))
        .map(
            misfit ->
                new Verification.Broken(
                    misfit.index() < chain.size() ? line - sealed + offset(misfit, sealed) : line,
                    misfit.index(),
                    misfit.problem()))
        .or(this::compare);
  }

  private long offset(Chain.Misfit misfit, int sealed) {
    return misfit.index() - (chain.size() - sealed);
  }

  private Optional<Verification.Broken> compare() {
    boolean differs =
        anchor.isPresent()
            && met.isPresent()
            && !anchored
            && !met.get().equals(anchor.get().root());
    anchored |= met.isPresent();
    return differs
        ? broken("the entries up to here are not those of the checkpoint to compare with")
        : Optional.empty();
  }

  private Optional<Verification.Broken> cutOff() {
    return broken("the file ends in the middle of a line");
  }

  private Optional<Verification.Broken> unfinished() {
    line++;
    if (chain.unsealed() > 0) {
      return broken(
          "no checkpoint seals the last "
              + chain.unsealed()
              + " entries; if Holdpoint is writing right now, verify again");
    }
    if (anchor.isPresent() && anchor.get().size() > chain.size()) {
      return broken(
          "the ledger ends here, but "
              + anchor.get().size()
              + " entries were signed: its end is missing");
    }
    return Optional.empty();
  }

  private Optional<Verification.Broken> broken(String problem) {
    return Optional.of(new Verification.Broken(line, chain.size(), problem));
  }

  private Optional<Verification.Broken> firstForged() {
    var forged =
        signed.parallelStream()
            .map(one -> problem(one).map(p -> new Verification.Broken(one.line, one.index, p)))
            .flatMap(Optional::stream)
            .findFirst();
    signed.clear();
    return forged;
  }

  private Optional<String> problem(Signed one) {
    try {
      Checkpoint.verified(one.note, key);
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }
}
