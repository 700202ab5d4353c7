package dev.holdpoint.gateway.wire;

/** Reads answer heads strictly (RFC 9112 sections 4 and 6.3). */
public final class AnswerHeads {
  private static final String VERSION = "HTTP/1.";

  private AnswerHeads() {}

  /**
   * @param head all bytes, the empty line included
   * @param method of the request that it answers
   * @throws Malformed when it is not exactly one well-formed head
   */
  public static AnswerHead parse(byte[] head, String method) {
    int minor = minor(head);
    int status = status(head);
    int lineEnd = lineEnd(head);
    var framing = new FramingFields();
    boolean ours = false;
    var lines = new FieldLines(head, lineEnd + 2, head.length - 2);
    while (lines.next()) {
      framing.take(lines);
      ours |= lines.startsWith("holdpoint-");
    }
    BodyFraming body = framing.ofAnswer(minor);
    if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
      body = BodyFraming.EMPTY;
    }
    boolean persistent = framing.persistent(minor) && !(body instanceof BodyFraming.UntilClose);
    return new AnswerHead(status, minor, body, persistent, ours, head);
  }

  private static int minor(byte[] head) {
    boolean right = head.length >= 14 && head[8] == ' ';
    for (int i = 0; right && i < VERSION.length(); i++) {
      right = head[i] == VERSION.charAt(i);
    }
    if (!right || head[7] != '0' && head[7] != '1') {
      throw new Malformed("the answer does not start with HTTP/1.1 or HTTP/1.0");
    }
    return head[7] - '0';
  }

  private static int status(byte[] head) {
    int status = 0;
    for (int i = 9; i < 12; i++) {
      if (head[i] < '0' || head[i] > '9') {
        throw new Malformed("the answer's status is not a number of three digits");
      }
      status = status * 10 + head[i] - '0';
    }
    if (status < 100 || head[12] != ' ' && head[12] != '\r') {
      throw new Malformed("the answer's status is not a number of three digits");
    }
    return status;
  }

  private static int lineEnd(byte[] head) {
    int at = 12;
    while (Characters.value(head[at])) {
      at++;
    }
    if (head[at] != '\r' || head[at + 1] != '\n') {
      throw new Malformed("the answer's status line holds a control character");
    }
    return at;
  }

  /** The same head without the fields whose names start with {@code Holdpoint-}. */
  public static byte[] withoutOurs(byte[] head) {
    var kept = new java.io.ByteArrayOutputStream(head.length);
    String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
    for (String line : text.substring(0, text.length() - 2).split("(?<=\r\n)", -1)) {
      if (!line.regionMatches(true, 0, "holdpoint-", 0, 10)) {
        kept.writeBytes(line.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    kept.writeBytes(new byte[] {'\r', '\n'});
    return kept.toByteArray();
  }
}
