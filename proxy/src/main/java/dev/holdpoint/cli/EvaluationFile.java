package dev.holdpoint.cli;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code up} in evaluation mode left in {@code evaluation.json} for other commands. */
record EvaluationFile(Value.Fields content) {

  static Optional<EvaluationFile> read(Path data) {
    try {
      return Optional.of(
          new EvaluationFile(
              StrictJson.readObject(Files.readString(data.resolve("evaluation.json")))));
    } catch (IOException | JsonFault absent) {
      return Optional.empty();
    }
  }

  Optional<String> console() {
    return content.text("console");
  }

  /** The personal token of that approver. */
  Optional<String> token(String name) {
    if (content.get("approvers").orElse(Value.NOTHING) instanceof Value.Items(var people)) {
      for (Value person : people) {
        if (person instanceof Value.Fields one && one.text("name").equals(Optional.of(name))) {
          return one.text("token");
        }
      }
    }
    return Optional.empty();
  }
}
