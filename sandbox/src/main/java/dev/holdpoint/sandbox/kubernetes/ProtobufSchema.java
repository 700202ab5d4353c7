package dev.holdpoint.sandbox.kubernetes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the messages that kubectl's {@code create} commands send, from the API's {@code
 * generated.proto} files. Fields that are not here are dropped.
 */
final class ProtobufSchema {
  /** What a field holds. {@code message} is empty unless the shape is a message. */
  record Field(String name, Shape shape, String message) {}

  /** How a field is written. */
  enum Shape {
    TEXT,
    TEXTS,
    NUMBER,
    TEXT_MAP,
    BYTES_MAP,
    INT_OR_STRING,
    MESSAGE,
    MESSAGES
  }

  /** Message, then number, name and shape of each field; a star means repeated. */
  private static final String MESSAGES =
      """
      ObjectMeta: 1 name text, 2 generateName text, 3 namespace text, 11 labels map, 12 annotations map
      Namespace: 1 metadata ObjectMeta
      ServiceAccount: 1 metadata ObjectMeta
      ConfigMap: 1 metadata ObjectMeta, 2 data map, 3 binaryData bytes
      Secret: 1 metadata ObjectMeta, 2 data bytes, 3 type text, 4 stringData map
      Service: 1 metadata ObjectMeta, 2 spec ServiceSpec
      ServiceSpec: 1 ports ServicePort*, 2 selector map, 3 clusterIP text, 4 type text
      ServicePort: 1 name text, 2 protocol text, 3 port number, 4 targetPort either
      Deployment: 1 metadata ObjectMeta, 2 spec DeploymentSpec
      DeploymentSpec: 1 replicas number, 2 selector LabelSelector, 3 template PodTemplateSpec
      LabelSelector: 1 matchLabels map
      PodTemplateSpec: 1 metadata ObjectMeta, 2 spec PodSpec
      Pod: 1 metadata ObjectMeta, 2 spec PodSpec
      PodSpec: 2 containers Container*, 3 restartPolicy text, 8 serviceAccountName text
      Container: 1 name text, 2 image text, 3 command text*, 4 args text*, 6 ports ContainerPort*, \
      7 env EnvVar*
      ContainerPort: 1 name text, 2 hostPort number, 3 containerPort number, 4 protocol text
      EnvVar: 1 name text, 2 value text
      """;

  private static final Map<String, Map<Integer, Field>> FIELDS = read();

  private ProtobufSchema() {}

  /** The fields of a message by number. */
  static Optional<Map<Integer, Field>> fields(String message) {
    return Optional.ofNullable(FIELDS.get(message));
  }

  private static Map<String, Map<Integer, Field>> read() {
    Map<String, Map<Integer, Field>> all = new HashMap<>();
    for (String line : MESSAGES.lines().toList()) {
      String[] sides = line.split(": ", 2);
      Map<Integer, Field> fields = new HashMap<>();
      Arrays.stream(sides[1].split(", "))
          .map(text -> text.split(" "))
          .forEach(words -> fields.put(Integer.parseInt(words[0]), field(words[1], words[2])));
      all.put(sides[0], fields);
    }
    return all;
  }

  private static Field field(String name, String type) {
    return switch (type) {
      case "text" -> new Field(name, Shape.TEXT, "");
      case "text*" -> new Field(name, Shape.TEXTS, "");
      case "number" -> new Field(name, Shape.NUMBER, "");
      case "map" -> new Field(name, Shape.TEXT_MAP, "");
      case "bytes" -> new Field(name, Shape.BYTES_MAP, "");
      case "either" -> new Field(name, Shape.INT_OR_STRING, "");
      default ->
          type.endsWith("*")
              ? new Field(name, Shape.MESSAGES, type.substring(0, type.length() - 1))
              : new Field(name, Shape.MESSAGE, type);
    };
  }
}
