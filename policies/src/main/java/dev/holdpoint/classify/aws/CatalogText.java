package dev.holdpoint.classify.aws;

import dev.holdpoint.classify.aws.AwsMember.Place;
import dev.holdpoint.classify.aws.AwsMember.Shape;
import dev.holdpoint.classify.rule.Once;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;

/**
 * Reads the catalog's text, whose grammar stands in {@code make-aws-catalog.py}. The head is read
 * at once, a service's operations when first wanted.
 */
final class CatalogText {
  private static final String FIRST_LINE = "holdpoint-aws-catalog 1\n";

  private final String text;
  private final String[] members;
  private final int blocks;
  private final List<AwsService> services = new ArrayList<>();
  private final List<AwsService> actionsOnly = new ArrayList<>();

  private CatalogText(String text) {
    this.text = text;
    if (!text.startsWith(FIRST_LINE)) {
      throw new IllegalStateException("the AWS catalog is of another version");
    }
    int end = text.indexOf("\n\n");
    this.blocks = end + 2;
    String[] lines = text.substring(FIRST_LINE.length(), end).split("\n");
    this.members = lines[0].substring(2).split(" ");
    for (int i = 1; i < lines.length; i++) {
      String[] fields = lines[i].split(" ");
      if (fields[0].equals("S")) {
        services.add(service(fields));
      } else {
        actionsOnly.add(actions(fields));
      }
    }
  }

  static CatalogText load(String resource) {
    try (InputStream packed = CatalogText.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IllegalStateException("the AWS catalog is not on the class path");
      }
      byte[] plain = new InflaterInputStream(packed).readAllBytes();
      return new CatalogText(new String(plain, StandardCharsets.ISO_8859_1));
    } catch (IOException broken) {
      throw new UncheckedIOException("the AWS catalog cannot be read", broken);
    }
  }

  List<AwsService> services() {
    return services;
  }

  /** Prefixes of IAM with the actions that no model has; they have a name and an effect only. */
  List<AwsService> actionsOnly() {
    return actionsOnly;
  }

  private AwsService service(String[] f) {
    var head =
        new AwsService.Head(
            f[1], f[2], f[3], Set.of(f[4].split(",")), blank(f[5]), f[6], f[7].contains("v"));
    boolean routed = f[4].contains("rest-");
    return new AwsService(head, lazily(f[8], f[9], routed));
  }

  private AwsService actions(String[] f) {
    var head = new AwsService.Head(f[1], f[1], f[1], Set.of(), "", "", false);
    return new AwsService(head, lazily(f[2], f[3], false));
  }

  private Supplier<AwsOperations> lazily(String offset, String length, boolean routed) {
    int from = blocks + Integer.parseInt(offset);
    int to = from + Integer.parseInt(length);
    return new Once<>(
        () -> new AwsOperations(text.substring(from, to), line -> operation(line, routed)));
  }

  private AwsOperation operation(String line, boolean routed) {
    String[] f = line.split(" ");
    var inputs = new ArrayList<AwsMember>();
    for (int i = routed ? 4 : 2; i < f.length; i++) {
      inputs.add(member(f[i]));
    }
    String method = routed ? f[2] : "";
    return new AwsOperation(f[0], f[1].charAt(0), method, routed ? f[3] : "/", inputs);
  }

  private AwsMember member(String token) {
    int at = 0;
    Place place = place(token.charAt(at));
    at += place == Place.BODY ? 0 : 1;
    Shape shape = shape(token.charAt(at));
    at += shape == Shape.TEXT ? 0 : 1;
    int end = token.length();
    boolean required = token.charAt(end - 1) == '+';
    end -= required ? 1 : 0;
    boolean naming = token.charAt(end - 1) == '!';
    boolean retry = token.charAt(end - 1) == '~';
    end -= naming || retry ? 1 : 0;
    int equals = token.indexOf('=');
    String name = members[Integer.parseInt(token, at, equals < 0 ? end : equals, 36)];
    String wire = equals < 0 ? name : token.substring(equals + 1, end);
    return new AwsMember(name, wire, place, shape, naming, retry, required);
  }

  private static Place place(char letter) {
    return switch (letter) {
      case '<' -> Place.LABEL;
      case '?' -> Place.QUERY;
      case ':' -> Place.HEADER;
      case '%' -> Place.HEADERS;
      case '@' -> Place.PAYLOAD;
      default -> Place.BODY;
    };
  }

  private static Shape shape(char letter) {
    return switch (letter) {
      case 'B' -> Shape.FLAG;
      case 'N' -> Shape.NUMBER;
      case 'A' -> Shape.LIST;
      case 'M' -> Shape.MAP;
      case 'S' -> Shape.STRUCTURE;
      case 'X' -> Shape.BYTES;
      default -> Shape.TEXT;
    };
  }

  private static String blank(String field) {
    return field.equals("-") ? "" : field;
  }
}
