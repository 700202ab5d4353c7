package dev.holdpoint.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.SqlCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassifiersTest {
  private static final Classifiers STANDARD = Classifiers.standard();

  @Test
  void classify_unknownHost_isUnrecognizedForGetToo() {
    for (String method : List.of("GET", "HEAD", "DELETE")) {
      assertThat(STANDARD.classify(call(method, "example.com", "/", Body.NONE)).callClass())
          .isEqualTo(CallClass.UNKNOWN);
    }
  }

  @Test
  void classify_classifierThrows_isUnrecognized() {
    var failing =
        new Classifiers.ForTools(
            call -> Classification.of(null),
            call -> {
              throw new IllegalStateException("bug");
            },
            call -> deep(0),
            call -> deep(0),
            call -> deep(0));
    var classifiers = new Classifiers(List.of(), failing);

    assertThat(classifiers.classify(new SqlCall("select 1", Optional.empty())))
        .isInstanceOf(Classification.Unrecognized.class);
    assertThat(classifiers.classify(new PlanCall("{}")))
        .isInstanceOf(Classification.Unrecognized.class);
  }

  @Test
  void need_uploadOfAnObject_streams() {
    var put = call("PUT", "b.s3.amazonaws.com", "/big.iso", Body.UNREAD);

    assertThat(STANDARD.need(put)).isEqualTo(BodyNeed.HEAD_ONLY);
    assertThat(STANDARD.classify(put).callClass()).isEqualTo(CallClass.WRITE);
  }

  @Test
  void need_whatTheBodyDecides_readsItWhole() {
    assertThat(STANDARD.need(call("POST", "ec2.us-east-1.amazonaws.com", "/", Body.UNREAD)))
        .isEqualTo(BodyNeed.WHOLE);
    assertThat(STANDARD.need(call("DELETE", "kubernetes.default.svc", "/api/v1/pods", Body.UNREAD)))
        .isEqualTo(BodyNeed.WHOLE);
  }

  @Test
  void classify_bodyNeededButUnread_isUnknownUnlessTheHeadSaysWorse() {
    assertThat(callClass("POST", "ec2.us-east-1.amazonaws.com", "/")).isEqualTo(CallClass.UNKNOWN);
    assertThat(callClass("PATCH", "api.github.com", "/repos/a/b")).isEqualTo(CallClass.UNKNOWN);
    assertThat(
            callClass(
                "PATCH", "kubernetes.default.svc", "/apis/apps/v1/namespaces/a/deployments/b"))
        .isEqualTo(CallClass.UNKNOWN);
    assertThat(callClass("DELETE", "kubernetes.default.svc", "/api/v1/namespaces/a"))
        .isEqualTo(CallClass.DESTRUCTIVE);
    assertThat(callClass("DELETE", "api.github.com", "/repos/a/b"))
        .isEqualTo(CallClass.DESTRUCTIVE);
  }

  private static CallClass callClass(String method, String host, String path) {
    return STANDARD.classify(call(method, host, path, Body.UNREAD)).callClass();
  }

  private static Classification deep(int depth) {
    return depth < 0 ? Classification.of(null) : deep(depth + 1);
  }

  private static HttpCall call(String method, String host, String path, Body body) {
    return new HttpCall(method, host, path, "", Headers.NONE, body, Optional.empty());
  }
}
