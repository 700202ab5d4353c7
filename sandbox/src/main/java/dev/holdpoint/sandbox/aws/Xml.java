package dev.holdpoint.sandbox.aws;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An XML element with text or with children. */
record Xml(String name, String text, List<Xml> children) {
  Xml {
    children = List.copyOf(children);
  }

  static Xml of(String name, String text) {
    return new Xml(name, text, List.of());
  }

  static Xml of(String name, Xml... children) {
    return new Xml(name, "", Arrays.asList(children));
  }

  static Xml of(String name, List<Xml> children) {
    return new Xml(name, "", children);
  }

  static Xml list(String name, String item, Stream<List<Xml>> items) {
    return new Xml(name, "", items.map(children -> new Xml(item, "", children)).toList());
  }

  String document(String namespace) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(out, namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"");
    return out.append('\n').toString();
  }

  private void write(StringBuilder out, String attributes) {
    out.append('<').append(name).append(attributes).append('>');
    out.append(escaped(text));
    children.forEach(child -> child.write(out, ""));
    out.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
