package dev.holdpoint.classify.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.route.RouteKit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerClassifierTest {
  private static final DockerClassifier DOCKER = new DockerClassifier();

  @Test
  void routes_eachSentByItsPath_isDecodedAsItself() {
    assertThat(RouteKit.misread(DockerClassifier.READER)).isEmpty();
  }

  @Test
  void rules_eachNamesOperationsThatExist() {
    assertThat(RouteKit.dead(DockerClassifier.READER)).isEmpty();
  }

  @Test
  void headSaysAll_largeUploads_streamAndDecisiveBodiesDoNot() {
    assertThat(DOCKER.headSaysAll(call("POST", "/v1.47/images/load"))).isTrue();
    assertThat(DOCKER.headSaysAll(call("POST", "/v1.47/build"))).isTrue();
    assertThat(DOCKER.headSaysAll(call("POST", "/v1.47/containers/create"))).isFalse();
    assertThat(DOCKER.headSaysAll(call("POST", "/v1.47/unheard-of"))).isFalse();
  }

  @Test
  void create_bodyUnread_isUnknown() {
    assertThat(DOCKER.classify(call("POST", "/containers/create")).callClass())
        .isEqualTo(CallClass.UNKNOWN);
    assertThat(DOCKER.classify(call("POST", "/images/load")).callClass())
        .isEqualTo(CallClass.WRITE);
  }

  private static HttpCall call(String method, String path) {
    return new HttpCall(
        method, "docker:2376", path, "", Headers.NONE, Body.UNREAD, Optional.of("docker"));
  }
}
