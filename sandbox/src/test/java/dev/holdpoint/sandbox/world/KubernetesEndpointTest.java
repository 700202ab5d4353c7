package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KubernetesEndpointTest {
  private static final String CHECKOUT = "/api/v1/namespaces/checkout";
  private static final String PAYMENTS = "/apis/apps/v1/namespaces/checkout/deployments/payments";
  private SandboxWorld world;
  private Wire cluster;

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
    cluster = new Wire(world.kubernetes());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void deleteNamespace_dryRunInQueryOrBody_changesNothing() {
    String body = "{\"kind\":\"DeleteOptions\",\"dryRun\":[\"All\"]}";

    assertThat(cluster.send("DELETE", CHECKOUT + "?dryRun=All", "").statusCode()).isEqualTo(200);
    assertThat(cluster.send("DELETE", CHECKOUT, body).statusCode()).isEqualTo(200);

    assertThat(world.snapshot().journal()).isEmpty();
  }

  @Test
  void deleteNamespace_thenCreate_isEmptyAndServesNothing() {
    cluster.send("DELETE", CHECKOUT, "");
    var made = cluster.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"checkout\"}}");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(cluster.get(PAYMENTS).statusCode()).isEqualTo(404);
    assertThat(world.orders().perMinute()).isZero();
    assertThat(world.snapshot().journal())
        .extracting(entry -> entry.deed().operation())
        .containsExactly("delete namespaces", "create namespaces");
  }

  @Test
  void delete_uidPreconditionWrong_isConflict() {
    var answer = cluster.send("DELETE", CHECKOUT, "{\"preconditions\":{\"uid\":\"other\"}}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Wire.json(answer).path("reason").asText()).isEqualTo("Conflict");
    assertThat(world.snapshot().journal()).isEmpty();
  }

  @Test
  void put_staleResourceVersion_isConflict() {
    JsonNode read = Wire.json(cluster.get(PAYMENTS));
    String scaled = read.toString().replace("\"replicas\":3", "\"replicas\":2");

    assertThat(cluster.send("PUT", PAYMENTS, scaled).statusCode()).isEqualTo(200);
    assertThat(cluster.send("PUT", PAYMENTS, scaled).statusCode()).isEqualTo(409);
  }

  @Test
  void strategicMerge_containerByName_keepsTheOthersFields() {
    String patch =
        "{\"spec\":{\"template\":{\"spec\":{\"containers\":"
            + "[{\"name\":\"payments\",\"image\":\"p:2\"},{\"name\":\"side\",\"image\":\"s\"}]}}}}";

    JsonNode after =
        Wire.json(
            cluster.send(
                "PATCH",
                PAYMENTS,
                patch,
                "Content-Type",
                "application/strategic-merge-patch+json"));

    assertThat(after.at("/spec/template/spec/containers").size()).isEqualTo(2);
    assertThat(after.at("/spec/template/spec/containers/0/image").asText()).isEqualTo("p:2");
    assertThat(after.at("/metadata/generation").asInt()).isEqualTo(2);
  }

  @Test
  void scaleToZero_viaSubresource_stopsOrders() {
    cluster.send(
        "PATCH",
        PAYMENTS + "/scale",
        "{\"spec\":{\"replicas\":0}}",
        "Content-Type",
        "application/merge-patch+json");

    assertThat(world.orders().perMinute()).isZero();
    assertThat(world.snapshot().journal("scale deployments.apps")).hasSize(1);
  }

  @Test
  void deleteCollection_labelSelector_removesTheMatching() {
    String pods = "/api/v1/namespaces/checkout/pods";

    cluster.send(
        "DELETE", "/apis/apps/v1/namespaces/checkout/replicasets?labelSelector=app%3Dpayments", "");
    cluster.send("DELETE", pods + "?labelSelector=app+in+(payments,other)", "");

    assertThat(Wire.json(cluster.get(pods + "?labelSelector=app!%3Dpayments")).path("items").size())
        .isEqualTo(6);
    assertThat(world.snapshot().journal("deletecollection pods")).hasSize(1);
  }

  @Test
  void watch_change_isTold() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    world.kubernetes()
                        + "/api/v1/namespaces?watch=1&timeoutSeconds=5"
                        + "&fieldSelector=metadata.name%3Dcheckout"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      var lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));

      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).startsWith("{\"type\":\"ADDED\"");
      cluster.send("DELETE", CHECKOUT, "");
      assertThat(lines.readLine()).startsWith("{\"type\":\"DELETED\"");
      response.body().close();
    }
  }

  @Test
  void unknownPaths_everywhere_areStatusObjects() {
    for (String path :
        List.of("/", "/apis/none/v1", "/api/v1/nodes", "/apis/apps/v2/deployments")) {
      var answer = cluster.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(Wire.json(answer).path("kind").asText()).isEqualTo("Status");
    }
    assertThat(cluster.send("POST", "/api/v1/namespaces", "not json").statusCode()).isEqualTo(400);
    assertThat(cluster.send("PUT", "/api/v1/namespaces/none", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void create_inMissingNamespaceOrTwice_isRefused() {
    String body = "{\"metadata\":{\"name\":\"c\"},\"data\":{\"a\":\"b\"}}";

    assertThat(cluster.send("POST", "/api/v1/namespaces/none/configmaps", body).statusCode())
        .isEqualTo(404);
    assertThat(cluster.send("POST", "/api/v1/namespaces/default/configmaps", body).statusCode())
        .isEqualTo(201);
    assertThat(cluster.send("POST", "/api/v1/namespaces/default/configmaps", body).statusCode())
        .isEqualTo(409);
  }
}
