package dev.holdpoint.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdpoint.sandbox.state.Stack;
import dev.holdpoint.sandbox.state.StackPlan;
import dev.holdpoint.sandbox.state.StackResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a template asks for. JSON templates are read; for others the stack's name decides. */
final class Templates {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Templates() {}

  static List<StackResource> resources(String stack, Form form) {
    return declared(stack, form).orElseGet(() -> StackPlan.resources(stack));
  }

  static String body(Form form, List<StackResource> resources) {
    return form.find("TemplateBody").orElseGet(() -> StackPlan.template(resources));
  }

  static Stack updated(Stack old, Form form) {
    Map<String, String> tags = form.tags("Tags.member");
    return old.with(
        form.find("TemplateBody").orElse(old.template()),
        tags.isEmpty() ? old.tags() : tags,
        declared(old.name(), form).orElse(old.resources()));
  }

  private static Optional<List<StackResource>> declared(String stack, Form form) {
    return form.find("TemplateBody")
        .flatMap(Templates::json)
        .map(tree -> tree.path("Resources"))
        .filter(resources -> !resources.isEmpty())
        .map(
            resources ->
                resources.properties().stream()
                    .map(entry -> resource(stack, entry.getKey(), entry.getValue()))
                    .toList());
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JsonProcessingException yaml) {
      return Optional.empty();
    }
  }

  private static StackResource resource(String stack, String logicalId, JsonNode declared) {
    String type = declared.path("Type").asText("AWS::SSM::Parameter");
    return StackPlan.resources(stack).stream()
        .filter(known -> known.logicalId().equals(logicalId) && known.type().equals(type))
        .findFirst()
        .orElseGet(
            () -> new StackResource(logicalId, physicalId(stack, logicalId, declared), type));
  }

  private static String physicalId(String stack, String logicalId, JsonNode declared) {
    JsonNode properties = declared.path("Properties");
    for (String name : List.of("DBInstanceIdentifier", "BucketName", "Name")) {
      if (properties.path(name).isTextual()) {
        return properties.path(name).asText();
      }
    }
    return (stack + "-" + logicalId).toLowerCase(Locale.ROOT);
  }
}
