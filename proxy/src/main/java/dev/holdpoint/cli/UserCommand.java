package dev.holdpoint.cli;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.identity.IdentityFiles;
import dev.holdpoint.identity.PasswordHash;
import dev.holdpoint.identity.PersonEntry;
import dev.holdpoint.identity.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdpoint user}: the people who may look and vote. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "add|passwd|list",
    description = "The people who may look and vote. A running Holdpoint takes changes at once.")
final class UserCommand implements Runnable {
  static final String FILE = "people.json";

  /** Shorter passwords are refused. */
  static final int MIN_PASSWORD = 12;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name one of add, passwd, list");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Adds a person and prints their personal token once; the password is read from standard"
              + " input (an empty line: none).")
  int add(
      @Mixin DataOptions where,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--group", paramLabel = "GROUP", description = "repeat for several")
          List<String> groups)
      throws IOException {
    var people = people(where);
    if (people.stream().anyMatch(one -> one.name().equals(name))) {
      throw Trouble.use("`" + name + "` exists already; change the password with `user passwd`");
    }
    String token = Secrets.fresh("hpu_");
    try {
      people.add(
          new PersonEntry(
              name,
              new TreeSet<>(groups == null ? List.of() : groups),
              password(),
              List.of(Secrets.digest(token))));
    } catch (IllegalArgumentException wrong) {
      throw Trouble.use(String.valueOf(wrong.getMessage()));
    }
    save(where, people);
    System.out.println("Added " + name + ". Personal token, shown only now: " + token);
    return ExitCode.DONE;
  }

  @Command(
      name = "passwd",
      mixinStandardHelpOptions = true,
      description = "Sets a person's password, read from standard input.")
  int passwd(@Mixin DataOptions where, @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    var people = people(where);
    int at = 0;
    while (at < people.size() && !people.get(at).name().equals(name)) {
      at++;
    }
    if (at == people.size()) {
      throw Trouble.use("nobody is called `" + name + "`; `user list` shows who there is");
    }
    PersonEntry old = people.get(at);
    people.set(at, new PersonEntry(old.name(), old.groups(), password(), old.tokenDigests()));
    save(where, people);
    System.out.println("Password of " + name + " is set.");
    return ExitCode.DONE;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists people.")
  int list(@Mixin DataOptions where, @Option(names = "--json") boolean json) {
    for (PersonEntry one : people(where)) {
      Value.Fields told =
          Value.Fields.NONE
              .with("name", one.name())
              .with("groups", Value.texts(one.groups()))
              .with("password", one.password().isPresent())
              .with("tokens", one.tokenDigests().size());
      System.out.println(
          json ? Canon.write(told) : one.name() + "  " + String.join(", ", one.groups()));
    }
    return ExitCode.DONE;
  }

  private static Optional<PasswordHash> password() throws IOException {
    char[] typed =
        System.console() != null && System.console().isTerminal()
            ? System.console().readPassword("Password: ")
            : null;
    String line =
        typed != null
            ? new String(typed)
            : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .readLine();
    if (line == null || line.isEmpty()) {
      return Optional.empty();
    }
    if (line.length() < MIN_PASSWORD) {
      throw Trouble.use("a password has at least " + MIN_PASSWORD + " characters");
    }
    return Optional.of(PasswordHash.of(line, PasswordHash.DEFAULT_ITERATIONS));
  }

  private static ArrayList<PersonEntry> people(DataOptions where) {
    try {
      return new ArrayList<>(IdentityFiles.people(file(where)));
    } catch (IllegalArgumentException broken) {
      throw Trouble.use(String.valueOf(broken.getMessage()));
    }
  }

  private static void save(DataOptions where, List<PersonEntry> people) {
    try {
      Files.createDirectories(where.data());
      IdentityFiles.savePeople(file(where), people);
    } catch (IOException | UncheckedIOException unwritable) {
      throw Trouble.use("cannot write in `" + where.data() + "`: " + unwritable.getMessage());
    }
  }

  private static Path file(DataOptions where) {
    return where.data().resolve(FILE);
  }
}
