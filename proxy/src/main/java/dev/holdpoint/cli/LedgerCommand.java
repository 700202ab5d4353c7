package dev.holdpoint.cli;

import dev.holdpoint.action.Canon;
import dev.holdpoint.ledger.LedgerExport;
import dev.holdpoint.ledger.LedgerVerifier;
import dev.holdpoint.ledger.Verification;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holdpoint ledger}: prove, export and read the record. Offline. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "verify|export|show",
    description = "Proves, exports and reads the record. Offline; needs no running Holdpoint.")
final class LedgerCommand implements Runnable {
  private static final String FILE = "ledger.jsonl";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name one of verify, export, show");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Proves that a ledger is byte for byte what was signed; names the first bad entry.")
  int verify(
      @Mixin DataOptions where,
      @Nullable
          @Option(names = "--file", paramLabel = "FILE", description = "a copy of ledger.jsonl")
          Path file,
      @Nullable
          @Option(names = "--key", paramLabel = "FILE", description = "ledger.pub of its writer")
          Path key,
      @Nullable
          @Option(
              names = "--checkpoint",
              paramLabel = "FILE",
              description = "a checkpoint kept elsewhere: notices a missing end")
          Path checkpoint,
      @Option(names = "--json", description = "print JSON") boolean json) {
    Path ledger = file != null ? file : where.data().resolve(FILE);
    try {
      return told(
          LedgerVerifier.verify(ledger, Optional.ofNullable(key), Optional.ofNullable(checkpoint)),
          json);
    } catch (IOException unreadable) {
      throw unreadable(ledger, unreadable);
    }
  }

  private static int told(Verification verification, boolean json) {
    var screen = screen();
    if (json) {
      screen.line(Canon.write(LedgerText.fields(verification)));
    } else {
      screen.line(LedgerText.sentence(verification));
    }
    return verification instanceof Verification.Verified ? ExitCode.DONE : ExitCode.NO;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all entries as JSON lines, without checkpoints.")
  int export(
      @Mixin DataOptions where,
      @Option(
              names = "--format",
              defaultValue = "jsonl",
              description = "jsonl (default: ${DEFAULT-VALUE})")
          String format) {
    if (!format.equals("jsonl")) {
      throw Trouble.use("`" + format + "` is not a format of this version; use jsonl");
    }
    Path ledger = where.data().resolve(FILE);
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out))) {
      LedgerExport.jsonl(ledger, out);
      return ExitCode.DONE;
    } catch (IOException unreadable) {
      throw unreadable(ledger, unreadable);
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows entries, newest last, one line each.")
  int show(
      @Mixin DataOptions where,
      @Option(names = "--last", defaultValue = "50", description = "how many (default: 50)")
          int last,
      @Nullable
          @Option(names = "--call", paramLabel = "ID", description = "only the chain of that call")
          String call,
      @Nullable
          @Option(
              names = "--hold",
              paramLabel = "ID",
              description = "only the history of that hold")
          String hold,
      @Option(names = "--json", description = "print JSON lines") boolean json) {
    Path ledger = where.data().resolve(FILE);
    var screen = screen();
    try (var lines = Files.lines(ledger)) {
      LedgerText.last(lines, last, Optional.ofNullable(call), Optional.ofNullable(hold))
          .forEach(
              entry ->
                  screen.line(json ? Canon.write(entry) : Screen.inert(LedgerText.line(entry))));
      return ExitCode.DONE;
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw unreadable(ledger, unreadable);
    }
  }

  private static Screen screen() {
    return Screen.standard();
  }

  private static Trouble unreadable(Path file, Exception why) {
    return Trouble.use(
        "cannot read `"
            + file
            + "` ("
            + why.getClass().getSimpleName()
            + "): give --data of an installation, or --file");
  }
}
