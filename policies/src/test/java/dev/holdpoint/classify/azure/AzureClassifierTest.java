package dev.holdpoint.classify.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AzureClassifierTest {
  private static final String ARM = "management.azure.com";
  private final AzureClassifier classifier = new AzureClassifier();

  @Test
  void hosts_ofAzure_areCovered() {
    for (String host :
        List.of(
            ARM,
            "westeurope.management.azure.com",
            "shop.vault.azure.net:443",
            "shop.z12.blob.core.windows.net",
            "graph.microsoft.com")) {
      assertThat(classifier.covers(call("GET", host, "/", Body.NONE))).as(host).isTrue();
    }
    for (String host : List.of("management.azure.com.example", "evil.example", "vault.azure.net")) {
      assertThat(classifier.covers(call("GET", host, "/", Body.NONE))).as(host).isFalse();
    }
  }

  @Test
  void batch_hasAllItsActionsWorstFirst() {
    String body =
        "{\"requests\":[{\"httpMethod\":\"GET\",\"url\":\"/subscriptions/s\"},"
            + "{\"httpMethod\":\"DELETE\",\"url\":\"https://management.azure.com/subscriptions/s/"
            + "resourceGroups/g?api-version=1\"}]}";
    var answer =
        (Classification.Recognized) classifier.classify(call("POST", ARM, "/BATCH", Body.of(body)));

    assertThat(answer.actions())
        .extracting(Action::operation)
        .containsExactly("subscriptions/resourcegroups/delete", "subscriptions/read");
    assertThat(answer.identity()).isNotEmpty();
  }

  @Test
  void batch_thatIsNotPlain_isNeverRead() {
    for (String body :
        List.of(
            "",
            "[]",
            "{\"requests\":[]}",
            "{\"requests\":[1]}",
            "{\"requests\":[{\"url\":\"/a\"}]}",
            "{\"requests\":[{\"httpMethod\":\"GET\",\"HttpMethod\":\"DELETE\",\"url\":\"/a\"}]}",
            "{\"requests\":[{\"httpMethod\":\"GET\",\"url\":\"/a\","
                + "\"headers\":{\"X-HTTP-Method\":\"PUT\"}}]}",
            "{\"requests\":[{\"httpMethod\":\"GET\",\"url\":\"https://evil.example/a\"}]}",
            "{\"requests\":[{\"httpMethod\":\"GET\",\"url\":\"/a\"}],\"Requests\":[]}")) {
      assertThat(classifier.classify(call("POST", ARM, "/batch", Body.of(body))).callClass())
          .as(body)
          .isEqualTo(CallClass.UNKNOWN);
    }
  }

  @Test
  void unreadBody_isUnknown_andMayStreamOnlyIntoStorage() {
    var arm = call("PUT", ARM, "/subscriptions/s/resourceGroups/g", Body.UNREAD);
    var blob = call("PUT", "shop.blob.core.windows.net", "/c/b", Body.UNREAD);

    assertThat(classifier.classify(arm).callClass()).isEqualTo(CallClass.UNKNOWN);
    assertThat(classifier.headSaysAll(arm)).isFalse();
    assertThat(classifier.classify(blob).callClass()).isEqualTo(CallClass.WRITE);
    assertThat(classifier.headSaysAll(blob)).isTrue();
  }

  private static HttpCall call(String method, String host, String path, Body body) {
    return new HttpCall(method, host, path, "", Headers.NONE, body, Optional.empty());
  }
}
