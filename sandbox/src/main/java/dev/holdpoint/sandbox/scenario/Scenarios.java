package dev.holdpoint.sandbox.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The stories that come with the sandbox. */
public final class Scenarios {
  /** The story that is played unless another is named. */
  public static final String DEFAULT = "delete-and-recreate";

  /** All names, the default first. */
  public static final List<String> NAMES = List.of(DEFAULT, "kubernetes", "tool-call");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private Scenarios() {}

  /** The story of that name. */
  public static Optional<Scenario> find(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static Scenario read(String name) {
    try (InputStream file = Scenarios.class.getResourceAsStream(name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("the story " + name + " is missing from this build");
      }
      return JSON.readValue(file, Scenario.class);
    } catch (IOException malformed) {
      throw new UncheckedIOException("the story " + name + " cannot be read", malformed);
    }
  }
}
