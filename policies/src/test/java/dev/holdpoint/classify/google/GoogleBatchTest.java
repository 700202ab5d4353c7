package dev.holdpoint.classify.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoogleBatchTest {
  private static final String GET = part("GET /storage/v1/b/pictures HTTP/1.1", "");
  private static final String DELETE = part("DELETE /storage/v1/b/pictures", "");

  @Test
  void batch_ofReads_isARead() {
    assertThat(classified(GET + GET + "--b--").callClass()).isEqualTo(CallClass.READ);
  }

  @Test
  void batch_withADelete_hasAllItsActionsWorstFirst() {
    var answer = (Classification.Recognized) classified(GET + DELETE + GET + "--b--\r\n");

    assertThat(answer.actions())
        .extracting(Action::spoken)
        .containsExactly("storage:b.delete", "storage:b.get", "storage:b.get");
    assertThat(answer.completeness()).isEqualTo(Completeness.FULL);
    assertThat(answer.identity()).isNotEmpty();
  }

  @Test
  void batch_withABody_readsIt() {
    String open = "{\"policy\":{\"bindings\":[{\"members\":[\"allUsers\"]}]}}";
    String line = "POST /v1/projects/p/topics/t:setIamPolicy";

    assertThat(effect(part(line, open) + "--b--")).isEqualTo(Effect.EXPOSE);
    assertThat(effect(part(line, "{}") + "--b--")).isEqualTo(Effect.GRANT);
  }

  @Test
  void batch_withAnOverrideInside_isReadAsTheOverride() {
    String text =
        "--b\nContent-Type: application/http\n\nPOST /storage/v1/b/pictures\n"
            + "X-HTTP-Method-Override: DELETE\n\n--b--";

    assertThat(classified(text).callClass()).isEqualTo(CallClass.DESTRUCTIVE);
  }

  @Test
  void batch_inABatch_isUnknown() {
    assertThat(classified(GET + part("POST /batch/storage/v1", "") + "--b--").callClass())
        .isEqualTo(CallClass.UNKNOWN);
  }

  @Test
  void batch_thatIsNotPlain_isNeverRead() {
    List<String> bodies =
        List.of(
            "",
            "--b--",
            GET,
            "x" + GET + "--b--",
            GET + "--b--\n" + DELETE,
            GET + "--bb\n--b--",
            GET.replace("application/http", "text/plain") + "--b--",
            GET.replace("GET /", "GET https://evil.example/") + "--b--",
            GET.replace("HTTP/1.1", "HTTP/1.1\rX: y") + "--b--",
            part("GET /storage/v1/b/../x", "") + "--b--");

    for (String body : bodies) {
      assertThat(classified(body).callClass()).as(body).isEqualTo(CallClass.UNKNOWN);
    }
  }

  @Test
  void batch_thatIsUnread_isUnknown() {
    assertThat(new GoogleClassifier().classify(call("storage", Body.UNREAD)).callClass())
        .isEqualTo(CallClass.UNKNOWN);
  }

  @Test
  void batch_pastTheBound_isAmbiguous() {
    assertThat(classified(GET.repeat(1000) + "--b--"))
        .isInstanceOf(Classification.Recognized.class);
    assertThat(classified(GET.repeat(1001) + "--b--")).isInstanceOf(Classification.Ambiguous.class);
  }

  private static String part(String line, String body) {
    return "--b\r\nContent-Type: application/http\r\nContent-ID: <1>\r\n\r\n"
        + line
        + "\r\nContent-Type: application/json\r\n\r\n"
        + body
        + "\r\n";
  }

  private static Classification classified(String body) {
    return new GoogleClassifier().classify(call("storage", Body.of(body)));
  }

  private static Effect effect(String body) {
    Classification answer = new GoogleClassifier().classify(call("pubsub", Body.of(body)));
    return answer.actionsOrUnknown().get(0).effect();
  }

  private static HttpCall call(String service, Body body) {
    return new HttpCall(
        "POST",
        service + ".googleapis.com",
        "/batch/" + service + "/v1",
        "",
        Headers.of("Content-Type", "multipart/mixed; boundary=b"),
        body,
        Optional.empty());
  }
}
