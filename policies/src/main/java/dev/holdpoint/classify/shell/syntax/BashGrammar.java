package dev.holdpoint.classify.shell.syntax;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSReader;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterBash;

/**
 * The real bash grammar. Parsers are native and serve one caller at a time; a few are kept for the
 * next caller.
 */
public final class BashGrammar {
  /** Longer text is not read. */
  public static final int MAX_BYTES = 256 * 1024;

  /** The parser reports progress every now and then; past this many reports it gives up. */
  private static final int MAX_PROGRESS = 200_000;

  private static final int KEPT_PARSERS = 8;

  private final ConcurrentLinkedQueue<TSParser> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  /** The syntax tree of that text, or why there is none. Never throws. */
  public Parsed parse(String text) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    if (source.length > MAX_BYTES) {
      return new Parsed.Broken("longer than " + MAX_BYTES + " bytes");
    }
    if (Unreadable.in(text)) {
      return new Parsed.Broken("control characters that shells and people read differently");
    }
    try {
      return new Parsed.Script(new NodeReader().script(tree(source)));
    } catch (SyntaxFault fault) {
      return new Parsed.Broken(String.valueOf(fault.getMessage()));
    }
  }

  private Tree tree(byte[] source) {
    TSParser parser = borrow();
    try (TSTree tree = parse(parser, source)) {
      if (tree.getRootNode().hasError()) {
        throw new SyntaxFault("not grammatical");
      }
      try (var cursor = new TSTreeCursor(tree.getRootNode())) {
        return new TreeCopy(parser.getLanguage(), cursor, source).copy();
      }
    } finally {
      giveBack(parser);
    }
  }

  private static TSTree parse(TSParser parser, byte[] source) {
    int[] progress = {0};
    TSTree tree =
        parser.parseWithOptions(
            new byte[8192],
            null,
            reader(source),
            TSInputEncoding.TSInputEncodingUTF8,
            state -> ++progress[0] > MAX_PROGRESS);
    if (tree == null) {
      parser.reset();
      throw new SyntaxFault("takes too long to parse");
    }
    return tree;
  }

  private static TSReader reader(byte[] source) {
    return (buffer, offset, position) -> {
      int length = Math.min(buffer.length, source.length - offset);
      if (length <= 0) {
        return 0;
      }
      System.arraycopy(source, offset, buffer, 0, length);
      return length;
    };
  }

  private TSParser borrow() {
    TSParser waiting = idle.poll();
    if (waiting != null) {
      kept.decrementAndGet();
      return waiting;
    }
    var fresh = new TSParser();
    fresh.setLanguage(new TreeSitterBash());
    return fresh;
  }

  private void giveBack(TSParser parser) {
    if (kept.incrementAndGet() <= KEPT_PARSERS) {
      idle.add(parser);
    } else {
      kept.decrementAndGet();
      parser.close();
    }
  }
}
