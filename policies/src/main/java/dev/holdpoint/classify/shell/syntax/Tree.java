package dev.holdpoint.classify.shell.syntax;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A copy of a native tree node; offsets are UTF-8 bytes into the source. */
record Tree(String type, String field, Span span, boolean named, List<Tree> children) {

  /** Where a node lies in the source. */
  record Span(byte[] source, int start, int end) {
    String text() {
      return new String(source, start, end - start, StandardCharsets.UTF_8);
    }

    Span between(int from, int to) {
      return new Span(source, from, to);
    }
  }

  String text() {
    return span.text();
  }

  boolean is(String... types) {
    for (String each : types) {
      if (type.equals(each)) {
        return true;
      }
    }
    return false;
  }

  /** Children that carry meaning: named ones without comments. */
  List<Tree> parts() {
    return children.stream().filter(child -> child.named && !child.is("comment")).toList();
  }
}
