package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.action.Bytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A body of type {@code application/vnd.kubernetes.protobuf} as the JSON it stands for: the magic
 * {@code k8s\0}, then an envelope with the kind (field 1) and the object (field 2).
 */
final class ProtobufBody {
  private static final byte[] MAGIC = {'k', '8', 's', 0};
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private ProtobufBody() {}

  static ObjectNode read(Bytes body) {
    try {
      ByteBuffer envelope = ByteBuffer.wrap(body.toArray());
      byte[] magic = new byte[MAGIC.length];
      envelope.get(magic);
      if (!Arrays.equals(magic, MAGIC)) {
        throw KubernetesFault.badRequest("the body lacks the Kubernetes protobuf magic");
      }
      String kind = "";
      ByteBuffer object = ByteBuffer.allocate(0);
      while (envelope.hasRemaining()) {
        long tag = varint(envelope);
        ByteBuffer value = bytes(envelope);
        switch ((int) (tag >>> 3)) {
          case 1 -> kind = kind(value);
          case 2 -> object = value;
          default -> {}
        }
      }
      return message(kind, object);
    } catch (BufferUnderflowException | IllegalArgumentException truncated) {
      throw KubernetesFault.badRequest("the protobuf body is malformed");
    }
  }

  private static String kind(ByteBuffer typeMeta) {
    String kind = "";
    while (typeMeta.hasRemaining()) {
      long tag = varint(typeMeta);
      ByteBuffer value = bytes(typeMeta);
      kind = tag >>> 3 == 2 ? text(value) : kind;
    }
    return kind;
  }

  private static ObjectNode message(String type, ByteBuffer in) {
    Map<Integer, ProtobufSchema.Field> fields =
        ProtobufSchema.fields(type)
            .orElseThrow(
                () ->
                    new KubernetesFault(
                        415, "UnsupportedMediaType", "send `" + type + "` as JSON"));
    ObjectNode object = Json.object();
    while (in.hasRemaining()) {
      long tag = varint(in);
      ProtobufSchema.Field field = fields.get((int) (tag >>> 3));
      int wire = (int) (tag & 7);
      if (wire == VARINT) {
        long number = varint(in);
        if (field != null && field.shape() == ProtobufSchema.Shape.NUMBER) {
          object.put(field.name(), (int) number);
        }
      } else if (wire == BYTES) {
        ByteBuffer value = bytes(in);
        if (field != null) {
          add(object, field, value);
        }
      } else {
        skip(in, wire);
      }
    }
    return object;
  }

  private static void add(ObjectNode object, ProtobufSchema.Field field, ByteBuffer value) {
    switch (field.shape()) {
      case TEXT -> {
        String text = text(value);
        if (!text.isEmpty()) {
          object.put(field.name(), text);
        }
      }
      case TEXTS -> list(object, field).add(text(value));
      case TEXT_MAP -> entry(object, field, value, false);
      case BYTES_MAP -> entry(object, field, value, true);
      case MESSAGE -> object.set(field.name(), message(field.message(), value));
      case MESSAGES -> list(object, field).add(message(field.message(), value));
      case INT_OR_STRING -> either(object, field.name(), value);
      case NUMBER -> throw new IllegalArgumentException("a number as bytes");
    }
  }

  private static ArrayNode list(ObjectNode object, ProtobufSchema.Field field) {
    return object.withArray("/" + field.name());
  }

  private static void entry(
      ObjectNode object, ProtobufSchema.Field field, ByteBuffer value, boolean binary) {
    String key = "";
    byte[] content = {};
    while (value.hasRemaining()) {
      long tag = varint(value);
      ByteBuffer part = bytes(value);
      if (tag >>> 3 == 1) {
        key = text(part);
      } else {
        content = new byte[part.remaining()];
        part.get(content);
      }
    }
    String shown =
        binary
            ? Base64.getEncoder().encodeToString(content)
            : new String(content, StandardCharsets.UTF_8);
    object.withObject("/" + field.name()).put(key, shown);
  }

  private static void either(ObjectNode object, String name, ByteBuffer value) {
    while (value.hasRemaining()) {
      long tag = varint(value);
      if ((tag & 7) == VARINT) {
        long number = varint(value);
        if (tag >>> 3 == 2 && number != 0) {
          object.put(name, (int) number);
        }
      } else {
        String text = text(bytes(value));
        if (!text.isEmpty()) {
          object.put(name, text);
        }
      }
    }
  }

  private static void skip(ByteBuffer in, int wire) {
    int size =
        switch (wire) {
          case FIXED64 -> 8;
          case FIXED32 -> 4;
          default -> throw new IllegalArgumentException("wire type " + wire);
        };
    in.position(in.position() + size);
  }

  private static ByteBuffer bytes(ByteBuffer in) {
    int length = Math.toIntExact(varint(in) & 0x7fffffffL);
    ByteBuffer part = in.slice(in.position(), Math.min(length, in.remaining()));
    in.position(in.position() + length);
    return part;
  }

  private static String text(ByteBuffer value) {
    return StandardCharsets.UTF_8.decode(value).toString();
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("varint too long");
  }
}
