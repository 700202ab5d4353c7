package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Programs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Every program that Holdpoint knows by name. */
public final class KnownPrograms implements Programs {
  private static final List<String> TABLES =
      List.of("files.txt", "git.txt", "develop.txt", "cloud.txt", "system.txt", "data.txt");

  private final Map<String, Program> programs = new HashMap<>();
  private final Program unknown = new UnknownProgram();

  /** {@code http} answers for command lines that send an HTTP request. */
  public KnownPrograms(Function<HttpCall, Classification> http) {
    for (String table : TABLES) {
      for (Table each : TableText.load(table)) {
        each.names().forEach(name -> programs.put(name, new TableProgram(each)));
      }
    }
    Builtins.addTo(programs);
    Wrappers.addTo(programs);
    Interpreters.addTo(programs);
    Readers.addTo(programs);
    programs.put("find", new FindProgram(known("rm")));
    programs.put("git", new GitProgram(known("git")));
    programs.put("aws", new AwsProgram());
    SqlClients.addTo(programs);
    DocumentClients.addTo(programs);
    Launchers.addTo(programs);
    clients(http);
    var web = new WebRequests(http);
    programs.put("curl", new CurlProgram(web));
    programs.put("wget", new WgetProgram(web));
    for (String name : List.of("http", "https", "xh", "xhs")) {
      programs.put(name, new HttpieProgram(web));
    }
  }

  /** Clients of one API: their requests go to that API's classifier. */
  private void clients(Function<HttpCall, Classification> http) {
    var kubectl = new KubectlProgram(http);
    for (String name : List.of("kubectl", "oc", "k", "microk8s.kubectl")) {
      programs.put(name, kubectl);
    }
    programs.put("gh", new GhProgram(http));
  }

  private Program known(String name) {
    return Objects.requireNonNull(programs.get(name), name);
  }

  @Override
  public Program named(String name) {
    Program known = programs.get(name);
    if (known != null) {
      return known;
    }
    return programs.getOrDefault(name.replaceFirst("(?<=[a-z])[0-9.]+$", ""), unknown);
  }
}
