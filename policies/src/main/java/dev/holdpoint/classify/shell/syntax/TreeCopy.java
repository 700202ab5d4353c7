package dev.holdpoint.classify.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** Copies one native tree. Every native call costs, so symbols and fields are read as numbers. */
final class TreeCopy {
  /** Deeper nesting is not read. */
  static final int MAX_DEPTH = 200;

  /** Larger trees are not read. */
  static final int MAX_NODES = 40_000;

  private final TSLanguage language;
  private final TSTreeCursor cursor;
  private final byte[] source;
  private int nodes;

  TreeCopy(TSLanguage language, TSTreeCursor cursor, byte[] source) {
    this.language = language;
    this.cursor = cursor;
    this.source = source;
  }

  Tree copy() {
    return copy(MAX_DEPTH);
  }

  private Tree copy(int depth) {
    if (depth == 0 || ++nodes > MAX_NODES) {
      throw new SyntaxFault("too large or nested too deeply");
    }
    TSNode node = cursor.currentNode();
    int field = cursor.currentFieldId();
    var children = new ArrayList<Tree>();
    if (cursor.gotoFirstChild()) {
      do {
        children.add(copy(depth - 1));
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    int symbol = node.getSymbol();
    return new Tree(
        Symbols.name(language, symbol),
        field == 0 ? "" : Symbols.field(language, field),
        new Tree.Span(source, node.getStartByte(), node.getEndByte()),
        Symbols.named(language, symbol),
        List.copyOf(children));
  }
}
