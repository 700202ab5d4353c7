package dev.holdpoint.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Real command-line clients, if this machine has them; a test is skipped with advice otherwise. */
final class Clients {
  private Clients() {}

  /** The AWS command line against one endpoint. */
  static Finished aws(String endpoint, String... arguments) {
    var command = new ArrayList<>(List.of(find("aws", "awscli"), "--endpoint-url", endpoint));
    command.addAll(List.of(arguments));
    return Finished.of(
        Map.of(
            "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "AWS_DEFAULT_REGION", "eu-west-1",
            "AWS_PAGER", "",
            "AWS_EC2_METADATA_DISABLED", "true"),
        command);
  }

  /** kubectl against one API server. */
  static Finished kubectl(Path home, String server, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(find("kubectl", "kubernetes-client"), "--server", server, "--token", "none"));
    command.addAll(List.of(arguments));
    return Finished.of(
        Map.of("KUBECONFIG", home.resolve("none").toString(), "HOME", home.toString()), command);
  }

  /** The first such program in a system folder, then on the path. */
  static String find(String name, String debianPackage) {
    var folders = new ArrayList<>(List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"));
    String path = System.getenv("PATH");
    folders.addAll(List.of((path == null ? "" : path).split(":")));
    for (String folder : folders) {
      Path program = Path.of(folder, name);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return program.toString();
      }
    }
    Assumptions.abort(name + " is not installed; get it with: apt-get install " + debianPackage);
    throw new AssertionError("unreachable");
  }
}
