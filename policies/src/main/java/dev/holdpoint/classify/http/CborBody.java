package dev.holdpoint.classify.http;

import dev.holdpoint.action.Bytes;
import dev.holdpoint.action.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.TreeMap;

/**
 * CBOR of a request body (RFC 8949) as a value. Keys must be texts and come once; byte strings
 * become base 64 texts; tags are read past.
 */
public final class CborBody {
  private static final int MAX_DEPTH = 100;
  private static final int INDEFINITE = 31;
  private static final int BREAK = 0xff;

  private final ByteBuffer in;

  private CborBody(ByteBuffer in) {
    this.in = in;
  }

  /** One map; no bytes at all are an empty one. */
  public static Value.Fields fields(Bytes bytes) {
    if (bytes.length() == 0) {
      return Value.Fields.NONE;
    }
    try {
      var reader = new CborBody(bytes.view());
      Value value = reader.value(0);
      if (reader.in.hasRemaining() || !(value instanceof Value.Fields fields)) {
        throw malformed();
      }
      return fields;
    } catch (BufferUnderflowException | CharacterCodingException | ArithmeticException broken) {
      throw malformed();
    }
  }

  private Value value(int depth) throws CharacterCodingException {
    if (depth > MAX_DEPTH) {
      throw malformed();
    }
    int head = in.get() & 0xff;
    int detail = head & 31;
    return switch (head >> 5) {
      case 0 -> number(argument(detail));
      case 1 -> number(argument(detail).add(BigInteger.ONE).negate());
      case 2 -> Value.of(Base64.getEncoder().encodeToString(bytes(detail, 2)));
      case 3 -> Value.of(text(bytes(detail, 3)));
      case 4 -> items(detail, depth);
      case 5 -> map(detail, depth);
      case 6 -> {
        argument(detail);
        yield value(depth + 1);
      }
      default -> simple(detail);
    };
  }

  private BigInteger argument(int detail) {
    if (detail < 24) {
      return BigInteger.valueOf(detail);
    }
    int width =
        switch (detail) {
          case 24 -> 1;
          case 25 -> 2;
          case 26 -> 4;
          case 27 -> 8;
          default -> throw malformed();
        };
    byte[] bytes = new byte[width];
    in.get(bytes);
    return new BigInteger(1, bytes);
  }

  private byte[] bytes(int detail, int kind) {
    if (detail != INDEFINITE) {
      int length = argument(detail).intValueExact();
      if (length > in.remaining()) {
        throw malformed();
      }
      byte[] bytes = new byte[length];
      in.get(bytes);
      return bytes;
    }
    var all = new java.io.ByteArrayOutputStream();
    for (int head = in.get() & 0xff; head != BREAK; head = in.get() & 0xff) {
      if (head >> 5 != kind || (head & 31) == INDEFINITE) {
        throw malformed();
      }
      all.writeBytes(bytes(head & 31, kind));
    }
    return all.toByteArray();
  }

  private Value items(int detail, int depth) throws CharacterCodingException {
    var items = new ArrayList<Value>();
    for (long left = length(detail); more(left, detail); left--) {
      items.add(value(depth + 1));
    }
    return new Value.Items(items);
  }

  private Value map(int detail, int depth) throws CharacterCodingException {
    var fields = new TreeMap<String, Value>();
    for (long left = length(detail); more(left, detail); left--) {
      if (!(value(depth + 1) instanceof Value.Text(String key))) {
        throw malformed();
      }
      if (fields.put(key, value(depth + 1)) != null) {
        throw Doubt.ambiguous("body", "it has a key twice", "send each key once");
      }
    }
    return new Value.Fields(fields);
  }

  private long length(int detail) {
    return detail == INDEFINITE ? Long.MAX_VALUE : argument(detail).longValueExact();
  }

  /** Whether another element follows; takes the break off the end of an indefinite run. */
  private boolean more(long left, int detail) {
    if (detail != INDEFINITE) {
      return left > 0;
    }
    in.mark();
    if ((in.get() & 0xff) == BREAK) {
      return false;
    }
    in.reset();
    return true;
  }

  private Value simple(int detail) {
    return switch (detail) {
      case 20 -> Value.of(false);
      case 21 -> Value.of(true);
      case 22, 23 -> Value.NOTHING;
      case 26 -> real(in.getFloat());
      case 27 -> real(in.getDouble());
      default -> throw malformed();
    };
  }

  private static Value real(double number) {
    if (!Double.isFinite(number)) {
      throw malformed();
    }
    return new Value.Number(BigDecimal.valueOf(number));
  }

  private static Value number(BigInteger number) {
    return new Value.Number(new BigDecimal(number));
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Doubt malformed() {
    return Doubt.ambiguous("body", "it is not strict CBOR", "send one CBOR map, each key once");
  }
}
