package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GithubEndpointTest {
  private static final String REPOSITORY = "/repos/acme/checkout";
  private SandboxWorld world;
  private Wire github;

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
    github = new Wire(world.github());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void deleteRepository_enterprisePath_isGone() {
    assertThat(github.send("DELETE", "/api/v3" + REPOSITORY, "").statusCode()).isEqualTo(204);

    assertThat(github.get(REPOSITORY).statusCode()).isEqualTo(404);
    assertThat(world.snapshot().journal("delete repository")).hasSize(1);
  }

  @Test
  void patchRepository_private_changesVisibility() {
    var answer = github.send("PATCH", REPOSITORY, "{\"private\":false}");

    assertThat(Wire.json(answer).path("visibility").asText()).isEqualTo("public");
  }

  @Test
  void forcePush_protectedBranch_isRefusedUntilUnprotected() {
    String update = "{\"sha\":\"0000000000000000000000000000000000000001\",\"force\":true}";
    String ref = REPOSITORY + "/git/refs/heads/main";

    assertThat(github.send("PATCH", ref, update).statusCode()).isEqualTo(422);
    assertThat(github.send("DELETE", REPOSITORY + "/branches/main/protection", "").statusCode())
        .isEqualTo(204);
    assertThat(github.send("PATCH", ref, update).statusCode()).isEqualTo(200);

    assertThat(world.snapshot().journal("force update ref")).hasSize(1);
  }

  @Test
  void refs_createAndDelete_roundTrip() {
    String commit = "0000000000000000000000000000000000000002";

    github.send(
        "POST",
        REPOSITORY + "/git/refs",
        "{\"ref\":\"refs/heads/a/b\",\"sha\":\"" + commit + "\"}");
    assertThat(Wire.json(github.get(REPOSITORY + "/git/ref/heads/a/b")).at("/object/sha").asText())
        .isEqualTo(commit);
    assertThat(Wire.json(github.get(REPOSITORY + "/branches/a/b")).path("name").asText())
        .isEqualTo("a/b");
    assertThat(github.send("DELETE", REPOSITORY + "/git/refs/heads/a/b", "").statusCode())
        .isEqualTo(204);
    assertThat(github.send("DELETE", REPOSITORY + "/git/refs/heads/a/b", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void mergePull_open_movesBaseOnce() {
    String merge = REPOSITORY + "/pulls/41/merge";

    assertThat(github.send("PUT", merge, "{}").statusCode()).isEqualTo(200);
    assertThat(github.send("PUT", merge, "{}").statusCode()).isEqualTo(405);

    var refs = world.snapshot().codeHost().repositories().get("acme/checkout").refs();
    assertThat(refs.get("refs/heads/main")).isEqualTo(refs.get("refs/heads/fix-rounding"));
    assertThat(Wire.json(github.get(REPOSITORY + "/pulls")).size()).isEqualTo(1);
  }

  @Test
  void protection_putAndGet_roundTrip() {
    github.send(
        "PUT",
        REPOSITORY + "/branches/fix-rounding/protection",
        "{\"required_pull_request_reviews\":{\"required_approving_review_count\":1}}");

    var read = Wire.json(github.get(REPOSITORY + "/branches/fix-rounding/protection"));
    assertThat(read.at("/required_pull_request_reviews/required_approving_review_count").asInt())
        .isEqualTo(1);
  }

  @Test
  void createIssue_title_getsNextNumber() {
    var made = github.send("POST", REPOSITORY + "/issues", "{\"title\":\"t\"}");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(Wire.json(made).path("number").asInt()).isEqualTo(43);
    assertThat(github.send("POST", REPOSITORY + "/issues", "{}").statusCode()).isEqualTo(422);
    assertThat(Wire.json(github.get("/user")).path("login").asText()).isEqualTo("dana");
  }
}
