package dev.holdpoint.classify.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.route.RouteKit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HcpClassifierTest {
  private static final HcpClassifier HCP = new HcpClassifier();

  @Test
  void routes_eachSentByItsPath_isDecodedAsItself() {
    assertThat(RouteKit.misread(HcpClassifier.READER)).isEmpty();
  }

  @Test
  void rules_eachNamesOperationsThatExist() {
    assertThat(RouteKit.dead(HcpClassifier.READER)).isEmpty();
  }

  @Test
  void variable_itsValue_staysOutOfTheAction() {
    String body = "{\"data\":{\"attributes\":{\"key\":\"k\",\"value\":\"hunter2\"}}}";
    var answer = HCP.classify(call("POST", "/api/v2/vars", Body.of(body)));

    assertThat(Canon.write(answer.actionsOrUnknown().getFirst().parameters()))
        .contains("\"key\":\"k\"")
        .doesNotContain("hunter2");
  }

  @Test
  void body_unread_isUnknownUnlessThePathSaysWorse() {
    assertThat(HCP.classify(call("POST", "/api/v2/runs", Body.UNREAD)).callClass())
        .isEqualTo(CallClass.UNKNOWN);
    assertThat(HCP.classify(call("DELETE", "/api/v2/workspaces/ws", Body.UNREAD)).callClass())
        .isEqualTo(CallClass.DESTRUCTIVE);
  }

  private static HttpCall call(String method, String path, Body body) {
    return new HttpCall(method, "app.terraform.io", path, "", Headers.NONE, body, Optional.empty());
  }
}
