package dev.holdpoint.classify.aws;

/**
 * One input member of an operation.
 *
 * @param name the model's name
 * @param wire its name on the wire
 * @param naming whether it names the target
 * @param token whether it only makes a retry idempotent
 * @param required whether a query or header member must be given
 */
record AwsMember(
    String name,
    String wire,
    Place place,
    Shape shape,
    boolean naming,
    boolean token,
    boolean required) {

  enum Place {
    BODY,
    PAYLOAD,
    LABEL,
    QUERY,
    HEADER,
    HEADERS
  }

  enum Shape {
    TEXT,
    FLAG,
    NUMBER,
    LIST,
    MAP,
    STRUCTURE,
    BYTES
  }
}
