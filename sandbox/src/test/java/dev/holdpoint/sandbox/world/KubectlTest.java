package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kubectl against the stand-in API server. */
class KubectlTest {
  private static final String MANIFEST =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: default}
      spec:
        replicas: %d
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "%s"}]}
      """;
  private static Optional<Path> kubectl = Optional.empty();
  @TempDir private Path home;
  private SandboxWorld world;

  @BeforeAll
  static void find() {
    kubectl = Program.find("kubectl", "Client Version", "version", "--client");
    assumeTrue(
        kubectl.isPresent(), "kubectl is missing; get it from kubernetes.io/docs/tasks/tools");
  }

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void get_namespaces_printsTable() {
    assertThat(kubectl("get", "namespaces").isDone().output())
        .containsPattern("NAME\\s+STATUS\\s+AGE")
        .containsPattern("checkout\\s+Active\\s+402d");
    assertThat(kubectl("describe", "deployment", "payments", "-n", "checkout").isDone().output())
        .contains("3 desired | 3 updated | 3 total | 3 available");
    kubectl("logs", "deploy/payments", "-n", "checkout").isDone();

    assertThat(world.snapshot().journal()).isEmpty();
  }

  @Test
  void delete_namespaceCheckout_endsPromptlyAndStopsOrders() {
    kubectl("delete", "namespace", "checkout", "--dry-run=server").isDone();
    assertThat(world.orders().perMinute()).isEqualTo(4_200);

    kubectl("delete", "namespace", "checkout").isDone();
    assertThat(world.orders().perMinute()).isZero();
    assertThat(world.snapshot().cluster().list("pods", "checkout")).isEmpty();
    assertThat(world.snapshot().journal("delete namespaces")).hasSize(1);
  }

  @Test
  void apply_twice_updatesAndThenChangesNothing() throws Exception {
    Path file = home.resolve("web.yaml");

    Files.writeString(file, MANIFEST.formatted(2, "web:1"));
    assertThat(kubectl("apply", "-f", file.toString()).isDone().output()).contains("created");
    Files.writeString(file, MANIFEST.formatted(3, "web:2"));
    assertThat(kubectl("apply", "-f", file.toString()).isDone().output()).contains("configured");
    assertThat(kubectl("apply", "-f", file.toString()).isDone().output()).contains("unchanged");
    kubectl("rollout", "status", "deploy/web").isDone();

    assertThat(world.snapshot().cluster().list("pods", "default")).hasSize(3);
    assertThat(kubectl("apply", "--server-side", "-f", file.toString()).isDone().output())
        .contains("serverside-applied");
  }

  @Test
  void scaleAndPatch_deployment_changePods() {
    kubectl("scale", "deploy/playground", "-n", "dev-alice", "--replicas=4").isDone();
    assertThat(world.snapshot().cluster().list("pods", "dev-alice")).hasSize(4);

    kubectl(
            "patch",
            "deploy/playground",
            "-n",
            "dev-alice",
            "--type=json",
            "-p",
            "[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":1}]")
        .isDone();
    assertThat(world.snapshot().cluster().list("pods", "dev-alice")).hasSize(1);

    kubectl("delete", "pod", "-l", "app=playground", "-n", "dev-alice").isDone();
    assertThat(world.snapshot().cluster().list("pods", "dev-alice")).hasSize(1);
  }

  @Test
  void create_typedCommands_sendProtobuf() {
    kubectl("create", "namespace", "probe").isDone();
    kubectl("create", "configmap", "c", "-n", "probe", "--from-literal=a=b").isDone();
    kubectl("create", "secret", "generic", "s", "-n", "probe", "--from-literal=a=b").isDone();
    kubectl("create", "deployment", "d", "-n", "probe", "--image=x", "--replicas=2").isDone();

    assertThat(kubectl("get", "all", "-n", "probe").isDone().output()).contains("2/2");
    assertThat(kubectl("get", "secret", "s", "-n", "probe", "-o", "jsonpath={.data.a}").output())
        .isEqualTo("Yg==");
  }

  private Program.Run kubectl(String... arguments) {
    var program =
        new Program(
            kubectl.orElseThrow(), Map.of("HOME", home.toString(), "KUBECONFIG", "/dev/null"));
    List<String> all =
        new ArrayList<>(List.of("--server", world.kubernetes().toString(), "--token", "t"));
    all.addAll(List.of(arguments));
    return program.run(all.toArray(String[]::new));
  }
}
