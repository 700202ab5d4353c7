package dev.holdpoint.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.holdpoint.action.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Reads JSON as two honest readers would agree on it: no duplicate keys, no trailing text, no
 * comments, no NaN, at most {@value #MAX_DEPTH} levels.
 */
public final class StrictJson {
  /** Deeper nesting is refused. */
  public static final int MAX_DEPTH = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(400)
                  .build())
          .build();

  private StrictJson() {}

  /** Reads one value; throws {@link JsonFault}. */
  public static Value read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new JsonFault("empty text", 1, 1);
      }
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw fault("text after the end of the value", parser);
      }
      return value;
    } catch (JsonProcessingException wrong) {
      var at = wrong.getLocation();
      throw new JsonFault(
          brief(wrong), at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads one object; throws {@link JsonFault} for anything else. */
  public static Value.Fields readObject(String text) {
    if (read(text) instanceof Value.Fields fields) {
      return fields;
    }
    throw new JsonFault("expected an object", 1, 1);
  }

  private static Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> Value.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(parser.getDecimalValue());
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NULL -> Value.NOTHING;
      case START_ARRAY -> items(parser);
      case START_OBJECT -> fields(parser);
      default -> throw fault("unexpected " + parser.currentToken(), parser);
    };
  }

  private static Value items(JsonParser parser) throws IOException {
    var items = new ArrayList<Value>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Value.Items(items);
  }

  private static Value fields(JsonParser parser) throws IOException {
    var fields = new TreeMap<String, Value>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return new Value.Fields(fields);
  }

  private static JsonFault fault(String problem, JsonParser parser) {
    var at = parser.currentLocation();
    return new JsonFault(problem, at.getLineNr(), at.getColumnNr());
  }

  /** Jackson's own first words name the kind of problem; what follows may quote the text. */
  private static String brief(JsonProcessingException wrong) {
    String message = String.valueOf(wrong.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "duplicate key";
    }
    if (message.contains("nesting depth")) {
      return "nested deeper than " + MAX_DEPTH + " levels";
    }
    return message.contains("end-of-input") ? "text ends too early" : "not valid JSON";
  }
}
