package dev.holdpoint.classify.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoogleHeadTest {
  private final GoogleClassifier classifier = new GoogleClassifier();

  @Test
  void hosts_ofGoogle_areCovered() {
    for (String host :
        List.of("run.googleapis.com", "run.googleapis.com:443", "a.b.storage.googleapis.com")) {
      assertThat(classifier.covers(call("GET", host, "/", Headers.NONE))).as(host).isTrue();
    }
    for (String host : List.of("googleapis.com.example", "evilgoogleapis.com", "example.com")) {
      assertThat(classifier.covers(call("GET", host, "/", Headers.NONE))).as(host).isFalse();
    }
  }

  @Test
  void bodies_ofReadsAndUploads_mayStream() {
    var plain = Headers.NONE;
    var overridden = Headers.of("X-HTTP-Method-Override", "PATCH");
    String host = "www.googleapis.com";

    assertThat(classifier.headSaysAll(call("GET", host, "/drive/v3/files", plain))).isTrue();
    assertThat(classifier.headSaysAll(call("GET", host, "/drive/v3/files", overridden))).isFalse();
    assertThat(classifier.headSaysAll(call("POST", host, "/drive/v3/files", plain))).isFalse();
    assertThat(classifier.headSaysAll(call("POST", host, "/upload/drive/v3/files", plain)))
        .isTrue();
  }

  @Test
  void change_withAnUnreadBody_isUnknown() {
    var call = call("PATCH", "www.googleapis.com", "/drive/v3/files/f", Headers.NONE);

    assertThat(classifier.classify(call).callClass()).isEqualTo(CallClass.UNKNOWN);
  }

  private static HttpCall call(String method, String host, String path, Headers headers) {
    return new HttpCall(method, host, path, "", headers, Body.UNREAD, Optional.empty());
  }
}
