package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code up} promises a newcomer. */
final class StartIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void up_evaluation_isReadyWithEverythingThatItPrints() throws Exception {
    Path data = folder.resolve("new/data");
    long began = System.nanoTime();
    try (var holdpoint = Running.up(data)) {
      System.out.printf("ready after %d ms%n", (System.nanoTime() - began) / 1_000_000);

      assertThat(holdpoint.output())
          .contains("Evaluation mode")
          .contains("aws --endpoint-url " + holdpoint.proxy() + "/aws")
          .contains(holdpoint.agentToken());
      assertThat(permissions(data.resolve("evaluation.json"))).isEqualTo("rw-------");
      assertThat(permissions(data)).isEqualTo("rwx------");
      var manifest = holdpoint.asAgent().get("/v1/manifest");
      assertThat(manifest.status()).isEqualTo(200);
      assertThat(manifest.body().toString()).contains("tier1-destructive");
      assertThat(holdpoint.as("alice").get("/api/v1/session").body().text("name"))
          .contains("alice");
      assertThat(Http.get(holdpoint.console() + "/readyz").statusCode()).isEqualTo(200);
      assertThat(Http.get(holdpoint.proxy() + "/github/repos/acme/checkout").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void up_again_keepsSecretsAndWaitingHolds() {
    String hold;
    String token;
    try (var holdpoint = Running.up(folder)) {
      token = holdpoint.agentToken();
      hold = holdpoint.asAgent().bash("kubectl delete namespace checkout").hold();
    }
    try (var holdpoint = Running.up(folder)) {
      assertThat(holdpoint.agentToken()).isEqualTo(token);
      assertThat(holdpoint.as("bob").hold(hold).text("state")).contains("waiting");
      assertThat(holdpoint.asAgent().bash("kubectl delete namespace checkout").hold())
          .isEqualTo(hold);
    }
  }

  @Test
  void metrics_eachSeries_isThereOnce() {
    try (var holdpoint = Running.up(folder)) {
      List<String> series =
          Http.get(holdpoint.console() + "/metrics")
              .body()
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.lastIndexOf(' ')))
              .toList();
      assertThat(series).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  private static String permissions(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
