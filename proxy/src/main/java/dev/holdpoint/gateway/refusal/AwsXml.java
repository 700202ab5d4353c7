package dev.holdpoint.gateway.refusal;

import java.nio.charset.StandardCharsets;

/** AWS query, EC2 and rest-xml errors. */
record AwsXml(Frame frame) implements NativeError {

  /** What stands around code and message. */
  enum Frame {
    QUERY(
        "<ErrorResponse><Error><Type>Sender</Type>",
        "</Error><RequestId>%s</RequestId></ErrorResponse>"),
    EC2("<Response><Errors><Error>", "</Error></Errors><RequestID>%s</RequestID></Response>"),
    S3("<Error>", "<RequestId>%s</RequestId></Error>");

    private final String open;
    private final String close;

    Frame(String open, String close) {
      this.open = open;
      this.close = close;
    }
  }

  @Override
  public byte[] body(Notice notice, String requestId) {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + frame.open
            + "<Code>"
            + escape(notice.code())
            + "</Code><Message>"
            + escape(notice.message())
            + "</Message>"
            + frame.close.formatted(escape(requestId));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String contentType() {
    return frame == Frame.S3 ? "application/xml" : "text/xml;charset=UTF-8";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
