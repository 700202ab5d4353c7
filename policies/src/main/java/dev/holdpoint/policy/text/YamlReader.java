package dev.holdpoint.policy.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document strictly: no duplicate keys, no second document, no tags, anchors or
 * aliases, at most {@value #MAX_DEPTH} levels and {@value #MAX_CHARACTERS} characters.
 */
public final class YamlReader {
  static final int MAX_CHARACTERS = 1024 * 1024;
  static final int MAX_DEPTH = 32;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final Problems problems;

  private YamlReader(Problems problems) {
    this.problems = problems;
  }

  /** The document; empty when there is none or it cannot be read, which the problems say. */
  public static Optional<Node> read(Source source, Problems problems) {
    if (source.text().length() > MAX_CHARACTERS) {
      String what = "the file has more than " + MAX_CHARACTERS + " characters";
      problems.add(Kind.TOO_LARGE, new Place(1, 1), what, "split it into several files");
      return Optional.empty();
    }
    return new YamlReader(problems).document(source.text());
  }

  private Optional<Node> document(String text) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.add(Kind.SYNTAX, new Place(1, 1), "the file is empty", "write at least one entry");
        return Optional.empty();
      }
      Node document = node(parser);
      if (parser.nextToken() != null) {
        problems.add(
            Kind.SYNTAX, place(parser), "a second document follows", "use one file for each");
        return Optional.empty();
      }
      return Optional.of(document);
    } catch (JsonProcessingException wrong) {
      problems.add(Kind.SYNTAX, place(wrong.getLocation()), brief(wrong), "correct the YAML here");
    } catch (IOException | RuntimeException wrong) {
      problems.add(Kind.SYNTAX, new Place(1, 1), "not readable as YAML", "correct the YAML");
    }
    return Optional.empty();
  }

  private Node node(YAMLParser parser) throws IOException {
    Place at = place(parser);
    if (parser.isCurrentAlias()) {
      problems.add(Kind.SYNTAX, at, "an alias stands here", "write the value itself");
    }
    if (parser.getObjectId() != null || parser.getTypeId() != null) {
      problems.add(Kind.SYNTAX, at, "an anchor or a tag stands here", "leave it out");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> entries(parser, at);
      case START_ARRAY -> items(parser, at);
      case VALUE_NULL -> new Node.Empty(at);
      default -> new Node.Scalar(parser.getText(), at);
    };
  }

  private Node items(YAMLParser parser, Place at) throws IOException {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new Node.Items(items, at);
  }

  private Node entries(YAMLParser parser, Place at) throws IOException {
    var entries = new LinkedHashMap<String, Node.Entry>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place key = place(parser);
      parser.nextToken();
      entries.put(name, new Node.Entry(key, node(parser)));
    }
    return new Node.Entries(entries, at);
  }

  private static Place place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private static Place place(@Nullable JsonLocation at) {
    return at == null
        ? new Place(1, 1)
        : new Place(Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
  }

  /** The parser's own words may run over many lines and quote the text. */
  private static String brief(JsonProcessingException wrong) {
    String message = String.valueOf(wrong.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "a key stands here twice";
    }
    return message.contains("nesting depth")
        ? "nested deeper than " + MAX_DEPTH + " levels"
        : "not valid YAML";
  }
}
