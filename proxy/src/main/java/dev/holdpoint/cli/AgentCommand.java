package dev.holdpoint.cli;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.identity.AgentEntry;
import dev.holdpoint.identity.IdentityFiles;
import dev.holdpoint.identity.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdpoint agent}: the software that may call. */
@Command(
    name = "agent",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "add|revoke|list",
    description = "The agents that may call. A running Holdpoint takes changes at once.")
final class AgentCommand implements Runnable {
  static final String FILE = "agents.json";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name one of add, revoke, list");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds an agent and prints its token once.")
  int add(
      @Mixin DataOptions where,
      @Parameters(paramLabel = "NAME") String name,
      @Nullable
          @Option(
              names = "--for",
              paramLabel = "PERSON",
              description = "the person it acts for; that person can never approve its calls")
          String principal) {
    var agents = agents(where);
    if (agents.stream().anyMatch(one -> one.name().equals(name))) {
      throw Trouble.use("an agent `" + name + "` exists already; revoke it first");
    }
    String token = Secrets.fresh("hpa_");
    try {
      agents.add(new AgentEntry(name, Optional.ofNullable(principal), Secrets.digest(token)));
    } catch (IllegalArgumentException wrong) {
      throw Trouble.use(String.valueOf(wrong.getMessage()));
    }
    save(where, agents);
    System.out.println("Added agent " + name + ". Token, shown only now: " + token);
    return ExitCode.DONE;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Removes an agent; its token is worth nothing from then on.")
  int revoke(@Mixin DataOptions where, @Parameters(paramLabel = "NAME") String name) {
    var agents = agents(where);
    if (!agents.removeIf(one -> one.name().equals(name))) {
      throw Trouble.use("no agent is called `" + name + "`; `agent list` shows which there are");
    }
    save(where, agents);
    System.out.println("Revoked agent " + name + ".");
    return ExitCode.DONE;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists agents.")
  int list(@Mixin DataOptions where, @Option(names = "--json") boolean json) {
    for (AgentEntry one : agents(where)) {
      Value.Fields told = Value.Fields.NONE.with("name", one.name());
      String principal = one.principal().orElse("");
      System.out.println(
          json
              ? Canon.write(told.with("principal", principal))
              : one.name() + (principal.isEmpty() ? "" : "  for " + principal));
    }
    return ExitCode.DONE;
  }

  private static ArrayList<AgentEntry> agents(DataOptions where) {
    try {
      return new ArrayList<>(IdentityFiles.agents(file(where)));
    } catch (IllegalArgumentException broken) {
      throw Trouble.use(String.valueOf(broken.getMessage()));
    }
  }

  private static void save(DataOptions where, List<AgentEntry> agents) {
    try {
      Files.createDirectories(where.data());
      IdentityFiles.saveAgents(file(where), agents);
    } catch (IOException | UncheckedIOException unwritable) {
      throw Trouble.use("cannot write in `" + where.data() + "`: " + unwritable.getMessage());
    }
  }

  private static Path file(DataOptions where) {
    return where.data().resolve(FILE);
  }
}
