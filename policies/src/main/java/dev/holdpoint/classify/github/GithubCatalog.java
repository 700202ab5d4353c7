package dev.holdpoint.classify.github;

import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.http.UrlTemplate;
import dev.holdpoint.classify.rule.Once;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/** GitHub's REST operations by method and path, as {@code make-github-catalog.py} writes them. */
final class GithubCatalog {
  private static final Once<GithubCatalog> STANDARD =
      new Once<>(() -> new GithubCatalog(text("catalog.deflate")));

  private final Map<String, List<GithubOperation>> byMethod;

  /** The operation that fits a path, and what its labels stand for. */
  record Match(GithubOperation operation, SortedMap<String, String> labels, String closeness) {}

  private GithubCatalog(String text) {
    byMethod =
        text.lines()
            .skip(1)
            .map(GithubCatalog::operation)
            .collect(Collectors.groupingBy(GithubOperation::method));
  }

  static GithubCatalog standard() {
    return STANDARD.get();
  }

  Optional<Match> find(String method, UrlPath path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return byMethod.getOrDefault(asked, List.of()).stream()
        .flatMap(
            operation ->
                operation.template().fit(path).stream()
                    .map(fit -> new Match(operation, fit.labels(), fit.closeness())))
        .max(Comparator.comparing(Match::closeness));
  }

  List<GithubOperation> operations() {
    return byMethod.values().stream().flatMap(List::stream).toList();
  }

  private static GithubOperation operation(String line) {
    String[] f = line.split(" ");
    String[] id = f[2].split("/", 2);
    return new GithubOperation(f[0], UrlTemplate.of(f[1]), id[0], id.length == 2 ? id[1] : id[0]);
  }

  private static String text(String resource) {
    try (InputStream packed = GithubCatalog.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IllegalStateException("the GitHub catalog is not on the class path");
      }
      byte[] plain = new InflaterInputStream(packed).readAllBytes();
      return new String(plain, StandardCharsets.ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException("the GitHub catalog cannot be read", broken);
    }
  }
}
