package dev.holdpoint.classify.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphqlClassifierTest {
  private static final GraphqlClassifier GRAPHQL = new GraphqlClassifier();
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "...",
          "on",
          "a",
          "deleteUser",
          "getUser",
          "user",
          ":",
          "$v",
          "\"",
          "\"\"\"",
          "#",
          "\n",
          "@include(if: false)",
          "fragment f on Q",
          "...f",
          "mutation",
          "query",
          "[",
          "]",
          "1e9",
          "1e999999999",
          "\\u0000",
          "\\ud800",
          "\ud800",
          "null",
          "input:",
          "!",
          "=",
          "&",
          "|",
          ",",
          "secret",
          "{ a }",
          "(id: 1)",
          "\ufeff");

  @Test
  void aliases_oneDeletionAmong999Changes_isFoundWhereverItStands() {
    for (int place : List.of(0, 500, 999)) {
      var answer = classify(document("mutation", "addStar(id: 1)", "deleteRepo(id: 1)", place));

      assertThat(answer.actionsOrUnknown()).hasSize(1000);
      assertThat(answer.callClass()).isEqualTo(CallClass.DESTRUCTIVE);
      assertThat(answer.actionsOrUnknown().get(place).effect()).isEqualTo(Effect.DELETE);
    }
    var twin = classify(document("mutation", "addStar(id: 1)", "addStar(id: 2)", 500));
    assertThat(twin.callClass()).isEqualTo(CallClass.WRITE);
  }

  @Test
  void aliases_thousandDeletions_areCountedAndOneMoreIsTooMany() {
    var thousand = classify(aliases("mutation", "deleteRepo(id: 1) { ok }", 1000));

    Count sum =
        thousand.actionsOrUnknown().stream()
            .map(Action::count)
            .reduce(Count::plus)
            .orElse(Count.NONE);
    assertThat(sum).isEqualTo(new Count.Exactly(1000));
    assertThat(classify(aliases("mutation", "deleteRepo(id: 1) { ok }", 1001)))
        .isInstanceOf(Classification.Unrecognized.class);
    assertThat(classify(aliases("query", "user(id: 1) { id }", 1001)))
        .isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void batch_oneDeletionAmong999Reads_isFoundAndItsTwinReads() {
    String read = "{\"query\":\"{ user { id } }\"}";
    String delete = "{\"query\":\"mutation { deleteUser(id: 1) { id } }\"}";

    assertThat(classifyBody(batch(read, 999, delete)).callClass()).isEqualTo(CallClass.DESTRUCTIVE);
    assertThat(classifyBody(batch(read, 999, read)).callClass()).isEqualTo(CallClass.READ);
    assertThat(classifyBody(batch(read, 999, "{\"id\":\"1\"}")).callClass())
        .isEqualTo(CallClass.UNKNOWN);
    assertThat(classifyBody(batch(read, 999, "7"))).isInstanceOf(Classification.Unrecognized.class);
    assertThat(classifyBody(batch(read, 1000, read)))
        .isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void fragments_deletionInside_isFoundThroughNestingAndConditions() {
    String hidden =
        "mutation M { addStar(id: 1) { ok } ...a }"
            + " fragment a on Mutation { ... on Mutation { ...b } }"
            + " fragment b on Mutation { ... @include(if: false) { x: deleteRepo(id: 7) { ok } } }";

    var answer = classify(hidden);

    assertThat(answer.callClass()).isEqualTo(CallClass.DESTRUCTIVE);
    assertThat(answer.actionsOrUnknown())
        .extracting(Action::operation)
        .containsExactly("addStar", "deleteRepo");
    assertThat(classify(hidden.replace("deleteRepo", "addStar")).callClass())
        .isEqualTo(CallClass.WRITE);
  }

  @Test
  void fragments_thatMultiply_areTooMuch() {
    var bomb = new StringBuilder("{ ...f0 }");
    for (int i = 0; i < 30; i++) {
      bomb.append(" fragment f%d on Q { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
    }
    bomb.append(" fragment f30 on Q { a }");

    assertThat(classify(bomb.toString())).isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void nesting_tooDeep_isUnrecognized() {
    for (int depth : List.of(100, 5_000, 100_000)) {
      String deep = "{ a ".repeat(depth) + "}".repeat(depth);
      assertThat(classify(deep)).isInstanceOf(Classification.Unrecognized.class);
      String value = "{ a(x: " + "[".repeat(depth) + "]".repeat(depth) + ") }";
      assertThat(classify(value)).isInstanceOf(Classification.Unrecognized.class);
    }
    assertThat(classify("{ a ".repeat(20) + "}".repeat(20)).callClass()).isEqualTo(CallClass.READ);
  }

  @Test
  void document_tooLong_isUnrecognized() {
    assertThat(classify("{ a } #" + "x".repeat(GraphqlDocument.MAX_CHARACTERS)))
        .isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void secrets_inArguments_stayOutOfTheAction() {
    var answer = classify("mutation { updateUser(id: 1, password: \"hunter2\") { id } }");

    assertThat(Canon.write(answer.actionsOrUnknown().getFirst().parameters()))
        .doesNotContain("hunter2");
    assertThat(((Classification.Recognized) answer).identity()).isNotEmpty();
  }

  @Test
  void persisted_documentOfTheServer_isPartial() {
    assertThat(classifyBody("{\"id\":\"abc\"}").completenessOrNone())
        .isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void body_unread_isUnrecognized() {
    assertThat(GRAPHQL.classify(call("POST", Body.UNREAD)))
        .isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void garbage_neverThrows_andAMutationIsNeverARead() {
    long seed = 20261123L;
    var random = new Random(seed);

    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder("mutation M { ");
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
      }
      text.append(random.nextBoolean() ? "}" : "");
      boolean named = random.nextBoolean();
      Value.Fields body = Value.Fields.NONE.with("query", text.toString());
      var answer = classifyBody(Canon.write(named ? body.with("operationName", "M") : body));

      assertThat(answer.callClass())
          .as("seed %d, round %d: %s", seed, round, text)
          .isNotIn(CallClass.READ, CallClass.DISCLOSE);
    }
  }

  private static String document(String kind, String mild, String odd, int place) {
    return IntStream.range(0, 1000)
        .mapToObj(i -> "a" + i + ": " + (i == place ? odd : mild) + " { ok }")
        .collect(Collectors.joining(" ", kind + " { ", " }"));
  }

  private static String aliases(String kind, String field, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> "a" + i + ": " + field)
        .collect(Collectors.joining(" ", kind + " { ", " }"));
  }

  private static String batch(String each, int times, String last) {
    return "[" + (each + ",").repeat(times) + last + "]";
  }

  private static Classification classify(String document) {
    return classifyBody(Canon.write(Value.Fields.NONE.with("query", document)));
  }

  private static Classification classifyBody(String json) {
    return GRAPHQL.classify(call("POST", Body.of(json)));
  }

  private static HttpCall call(String method, Body body) {
    return new HttpCall(
        method, "api.acme.com", "/graphql", "", Headers.NONE, body, Optional.of("graphql"));
  }
}
