package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import dev.holdpoint.agent.AgentRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description is kept by hand, so it is compared with what answers. */
class OpenApiTest {
  private static final Set<String> OPEN =
      Set.of("/healthz", "/readyz", "/metrics", "/openapi.json");

  @Test
  void description_everyApiRouteOfBothListeners_isInItAndNothingElse() {
    try (var console = new ConsoleUnderTest()) {
      List<String> routes = new ArrayList<>(AgentRoutes.all());
      for (String route : console.listener.routes()) {
        String path = route.split(" ")[1];
        if (path.startsWith("/api/") || OPEN.contains(path)) {
          routes.add(route);
        }
      }

      assertThat(described(console.wire.get("/openapi.json").json()))
          .containsExactlyInAnyOrderElementsOf(routes);
    }
  }

  private static List<String> described(Value.Fields document) {
    List<String> found = new ArrayList<>();
    var paths = (Value.Fields) document.get("paths").orElseThrow();
    for (var path : paths.fields().entrySet()) {
      for (String method : ((Value.Fields) path.getValue()).fields().keySet()) {
        if (Set.of("get", "post").contains(method)) {
          found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return found;
  }
}
