package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Deed;
import dev.holdpoint.sandbox.state.Repository;
import dev.holdpoint.sandbox.state.World;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One call about a repository.
 *
 * @param rest the path's parts after {@code repos/OWNER/NAME}
 */
record GithubCall(WorldStore store, Request request, String fullName, List<String> rest) {
  static final ObjectMapper JSON = new ObjectMapper();

  GithubCall {
    rest = List.copyOf(rest);
  }

  /** The repository as it is now. */
  Repository repository() {
    return of(store.snapshot());
  }

  private Repository of(World world) {
    return Optional.ofNullable(world.codeHost().repositories().get(fullName))
        .orElseThrow(GithubFault::notFound);
  }

  JsonNode body() {
    String text = request.text();
    try {
      return JSON.readTree(text.isBlank() ? "{}" : text);
    } catch (JsonProcessingException malformed) {
      throw new GithubFault(400, "Problems parsing JSON");
    }
  }

  String need(String field) {
    String value = body().path(field).asText();
    if (value.isEmpty()) {
      throw new GithubFault(422, "Validation Failed: " + field + " is missing");
    }
    return value;
  }

  /** Changes the repository as one deed and gives it as it is afterwards. */
  Repository change(String operation, String target, UnaryOperator<Repository> step) {
    return of(
        store.change(
            deed(operation, target),
            world -> {
              Repository before = of(world);
              Repository after = step.apply(before);
              return after == before ? world : world.with(world.codeHost().put(after));
            }));
  }

  /** Removes the repository. */
  void remove() {
    store.change(
        deed("delete repository", fullName),
        world -> world.with(world.codeHost().without(of(world).fullName())));
  }

  private Deed deed(String operation, String target) {
    return new Deed("github", operation, target, request.method() + " " + request.path());
  }
}
