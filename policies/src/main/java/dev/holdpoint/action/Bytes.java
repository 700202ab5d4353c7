package dev.holdpoint.action;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An immutable run of bytes that compares by content. */
public final class Bytes {
  private final byte[] content;

  public Bytes(byte[] content) {
    this.content = content.clone();
  }

  public int length() {
    return content.length;
  }

  public byte[] toArray() {
    return content.clone();
  }

  /** A read-only view, without copying. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  /** The text, or empty when the bytes are not well-formed UTF-8. */
  public Optional<String> utf8() {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(view()).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** The length only: content may be secret. */
  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
