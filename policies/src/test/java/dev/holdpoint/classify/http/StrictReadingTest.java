package dev.holdpoint.classify.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Bytes;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, forms and bodies that two servers could read differently are doubts. */
class StrictReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/../b",
        "/a/./b",
        "/a/%2e%2e/b",
        "/a/%2E./b",
        "/a/.%2e/b",
        "/..",
        "/a/%2e",
        "/a//b",
        "/a%2fb",
        "/a%2Fb",
        "/a/..%2fb",
        "/a\\b",
        "/a%5cb",
        "/a%00b",
        "/a%0ab",
        "/a%252fb",
        "/a%252e%252e/b",
        "/a/..;x=y/b",
        "/a;x/b",
        "/a#b",
        "/a?b",
        "/a%",
        "/a%2",
        "/a%zz",
        "/%c0%ae/b",
        "/%c0%2e",
        "/%ff",
        "/a b",
        "/é",
        "/a%7fb",
        "/%ed%a0%80"
      })
  void path_thatServersReadDifferently_isADoubt(String path) {
    assertThatThrownBy(() -> UrlPath.read(path, UrlPath.Allows.PLAIN)).isInstanceOf(Doubt.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a/../b", "/a/%2e%2e/b", "/a%2F..%2Fb", "/a%5cb", "/a%00b", "/a%252fb", "/a;x"})
  void key_withDotSegments_isADoubtToo(String path) {
    assertThatThrownBy(() -> UrlPath.read(path, UrlPath.Allows.KEYS)).isInstanceOf(Doubt.class);
  }

  @Test
  void path_plain_isDecodedOnce() {
    assertThat(UrlPath.read("/a/b%20c/%E2%82%AC/", UrlPath.Allows.PLAIN).segments())
        .containsExactly("a", "b c", "€");
    assertThat(UrlPath.read("/", UrlPath.Allows.PLAIN).segments()).isEmpty();
    assertThat(UrlPath.read("/t/arn%3Aa%2Fb", UrlPath.Allows.ENCODED_SLASHES).segments())
        .containsExactly("t", "arn:a/b");
    assertThat(UrlPath.read("/b/x//y/", UrlPath.Allows.KEYS).segments())
        .containsExactly("b", "x", "", "y", "");
  }

  @Test
  void form_sameNameTwice_isADoubt() {
    var form = Form.read("a=1&A=2&b=3&b=3", "query");

    assertThatThrownBy(() -> form.one("a")).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> form.one("b")).isInstanceOf(Doubt.class);
    assertThat(form.one("c")).isEmpty();
    assertThat(Form.read("a+b=%2B+", "query").one("a b")).contains("+ ");
    assertThatThrownBy(() -> Form.read("a=1;b=2", "query")).isInstanceOf(Doubt.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1}x",
        "{'a':1}",
        "{\"a\":NaN}",
        "// c\n{}",
        "\uFEFF{}",
        "[1,]"
      })
  void json_thatReadersReadDifferently_isADoubt(String text) {
    assertThatThrownBy(() -> JsonBody.value(text)).isInstanceOf(Doubt.class);
  }

  @Test
  void xml_withDocumentType_isADoubt() {
    String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";

    assertThatThrownBy(() -> XmlBody.fields(text)).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> XmlBody.fields("<a><b></a>")).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> XmlBody.fields("<a>".repeat(5000))).isInstanceOf(Doubt.class);
  }

  @Test
  void body_gzip_isDecoded_andBombsAreRefused() throws IOException {
    byte[] small = gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);

    assertThat(BodyText.text(call(small, "gzip"))).contains("{\"a\":1}");
    assertThatThrownBy(() -> BodyText.text(call(bomb, "gzip"))).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> BodyText.text(call(small, "br"))).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> BodyText.text(call(small, "gzip, gzip"))).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> BodyText.text(call(small, "deflate"))).isInstanceOf(Doubt.class);
    assertThatThrownBy(() -> BodyText.text(call(small, "identity"))).isInstanceOf(Doubt.class);
  }

  @Test
  void body_gzipWithASecondMemberOrRest_isRefused() throws IOException {
    var two = new ByteArrayOutputStream();
    two.write(gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    two.write(gzip("{\"b\":1}".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> BodyText.text(call(two.toByteArray(), "gzip")))
        .isInstanceOf(Doubt.class);
  }

  @Test
  void cbor_isRead_andDoubtfulFormsAreNot() {
    assertThat(cbor("a1616101")).isEqualTo(Value.Fields.of(java.util.Map.of("a", Value.of(1))));
    assertThat(cbor("bf6161f5ff").get("a")).contains(Value.of(true));
    assertThat(cbor("d9d9f7a1616181f6").get("a")).contains(new Value.Items(List.of(Value.NOTHING)));
    for (String wrong :
        List.of("a2616101616102", "01", "a10101", "a16161", "a161610100", "ff", "bf")) {
      assertThatThrownBy(() -> cbor(wrong)).as(wrong).isInstanceOf(Doubt.class);
    }
  }

  private static Value.Fields cbor(String hex) {
    return CborBody.fields(new Bytes(HexFormat.of().parseHex(hex)));
  }

  private static HttpCall call(byte[] body, String coding) {
    return new HttpCall(
        "POST",
        "example.com",
        "/",
        "",
        Headers.of("Content-Encoding", coding),
        Body.of(body),
        Optional.empty());
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    }
    return out.toByteArray();
  }
}
