package dev.holdpoint.classify.shell.command;

import dev.holdpoint.classify.shell.run.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line for kubectl, taken apart.
 *
 * @param options all options and operands, the first operand being the command
 */
record KubectlLine(Options options) {
  private static final Set<String> VALUED =
      Set.of(
          "-n",
          "--namespace",
          "--context",
          "--cluster",
          "--user",
          "--kubeconfig",
          "-s",
          "--server",
          "--token",
          "--as",
          "--as-group",
          "-f",
          "--filename",
          "-l",
          "--selector",
          "-o",
          "--output",
          "-c",
          "--container",
          "-p",
          "--patch",
          "--type",
          "--replicas",
          "--field-selector",
          "--grace-period",
          "--timeout",
          "-k",
          "--kustomize",
          "--image",
          "--port",
          "--target-port",
          "--name",
          "--from-literal",
          "--from-file",
          "--from-env-file",
          "--clusterrole",
          "--role",
          "--serviceaccount",
          "--group",
          "--verb",
          "--resource",
          "--subresource",
          "--cascade",
          "--dry-run-value",
          "--patch-file",
          "--tail",
          "--since",
          "--since-time",
          "--sort-by",
          "--overrides",
          "--env",
          "--labels",
          "--min",
          "--max",
          "--cpu-percent",
          "--to-revision",
          "--revision",
          "--for",
          "--field-manager",
          "--current-replicas",
          "--resource-version",
          "--pod-selector",
          "--template",
          "--schedule",
          "--class",
          "--rule",
          "--hard",
          "--tcp",
          "--docker-server",
          "--docker-username",
          "--docker-password",
          "--request-timeout",
          "-v",
          "--raw-value",
          "--prune-allowlist",
          "--target",
          "--copy-to",
          "--address");

  /** A thing that the line names. */
  record Thing(KubernetesKind kind, Optional<String> name) {}

  static KubectlLine of(List<Argument> arguments) {
    return new KubectlLine(Options.of(arguments, VALUED, Options.Style.GNU));
  }

  String command() {
    return options.word(0).orElse("");
  }

  String sub() {
    return options.word(1).orElse("");
  }

  /** Empty when all namespaces are meant; {@code default} when the line does not say. */
  String namespace() {
    if (options.has("-A", "--all-namespaces")) {
      return "";
    }
    return options.value("-n", "--namespace").map(Argument::text).orElse("default");
  }

  boolean fromFile() {
    return options.has("-f", "--filename", "-k", "--kustomize");
  }

  /** The client only prints what it would do. */
  boolean rehearsed() {
    return options.options().stream()
        .filter(option -> option.name().equals("--dry-run"))
        .reduce((first, second) -> second)
        .filter(option -> option.value().map(v -> v.is("client") || v.is("true")).orElse(true))
        .isPresent();
  }

  boolean rehearsedByServer() {
    return options.value("--dry-run").filter(value -> value.is("server")).isPresent();
  }

  Optional<String> selector() {
    return options.value("-l", "--selector").map(Argument::text);
  }

  /**
   * {@code kind name1 name2}, {@code kind/name kind/name}, {@code kind1,kind2}; empty if
   * unreadable.
   */
  Optional<List<Thing>> things(int from) {
    var things = new ArrayList<Thing>();
    List<Argument> words = options.from(from);
    if (words.isEmpty() || words.stream().anyMatch(word -> !word.literal() && !named(word))) {
      return Optional.empty();
    }
    boolean slashed = words.getFirst().text().contains("/");
    List<Argument> kinds = slashed ? words : words.subList(0, 1);
    for (Argument word : kinds) {
      for (String each : word.text().split(",")) {
        String[] both = each.split("/", 2);
        Optional<KubernetesKind> kind = KubernetesKind.named(both[0]);
        if (kind.isEmpty()) {
          return Optional.empty();
        }
        add(
            kind.get(),
            slashed ? List.of(Argument.of(both[both.length - 1])) : rest(words),
            things);
      }
    }
    return Optional.of(things);
  }

  /** A name may be computed, the kind may not. */
  private boolean named(Argument word) {
    return options.operands().indexOf(word) > 1 || word.text().matches("[a-z.]+/.*");
  }

  private static List<Argument> rest(List<Argument> words) {
    return words.subList(1, words.size());
  }

  private static void add(KubernetesKind kind, List<Argument> names, List<Thing> things) {
    if (names.isEmpty()) {
      things.add(new Thing(kind, Optional.empty()));
    }
    for (Argument name : names) {
      if (!name.text().matches(".*[=].*|.*-$")) {
        things.add(new Thing(kind, Optional.of(name.text())));
      }
    }
  }
}
