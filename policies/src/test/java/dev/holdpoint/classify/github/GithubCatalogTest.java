package dev.holdpoint.classify.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.rule.Rule;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GithubCatalogTest {

  @Test
  void everyOperation_sentByItsPath_isDecodedAsItself() {
    var wrong = new ArrayList<String>();
    for (GithubOperation operation : GithubCatalog.standard().operations()) {
      var action = GithubActions.of(operation.method(), path(operation), Value.Fields.NONE);
      String name = operation.area() + ":" + operation.name();
      if (!action.spoken().equals(name) || action.effect() == Effect.UNKNOWN) {
        wrong.add(name + " -> " + action.spoken());
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void rules_eachNamesOperationsThatExist() {
    var names =
        GithubCatalog.standard().operations().stream().map(o -> o.area() + ":" + o.name()).toList();
    var dead = new ArrayList<String>();
    for (Rule rule : GithubActions.RULES.get().all().toList()) {
      for (String operation : rule.operations()) {
        String pattern = (rule.service() + ":" + operation).replace("*", ".*");
        if (names.stream().noneMatch(name -> name.matches(pattern))) {
          dead.add(pattern);
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  private static UrlPath path(GithubOperation operation) {
    String path =
        operation.template().parts().stream()
            .map(part -> part.startsWith("{") ? "x1" : part)
            .collect(Collectors.joining("/"));
    return UrlPath.read("/" + path, UrlPath.Allows.PLAIN);
  }
}
