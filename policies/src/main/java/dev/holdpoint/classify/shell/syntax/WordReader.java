package dev.holdpoint.classify.shell.syntax;

import dev.holdpoint.classify.shell.syntax.Word.Part;
import java.util.ArrayList;
import java.util.List;

/** Native words to {@link Word}s: quotes are taken off here, expansion happens elsewhere. */
final class WordReader {
  private final NodeReader nodes;

  WordReader(NodeReader nodes) {
    this.nodes = nodes;
  }

  Word word(Tree tree) {
    var parts = new ArrayList<Part>();
    add(tree, parts, false);
    return new Word(parts);
  }

  /** The content of a here-document whose delimiter is not quoted. */
  Word document(Tree body) {
    var parts = new ArrayList<Part>();
    mixed(body, body.span().start(), body.span().end(), parts);
    return new Word(parts);
  }

  /** Everything below that may run commands or read variables. */
  List<Word> nested(Tree tree) {
    var found = new ArrayList<Word>();
    collect(tree, found);
    return found;
  }

  private void collect(Tree tree, List<Word> found) {
    for (Tree child : tree.children()) {
      if (child.is("command_substitution", "process_substitution", "expansion", "string")) {
        found.add(word(child));
      } else {
        collect(child, found);
      }
    }
  }

  private void add(Tree tree, List<Part> parts, boolean quoted) {
    switch (tree.type()) {
      case "word", "variable_name", "extglob_pattern", "regex", "test_operator" ->
          Quotes.unquoted(tree.text(), parts);
      case "number" -> number(tree, parts);
      case "brace_expression", "special_variable_name", "glob_pattern" ->
          parts.add(new Part.Literal(tree.text(), false));
      case "raw_string" -> parts.add(new Part.Literal(Quotes.inside(tree.text(), 1), true));
      case "ansi_c_string" ->
          parts.add(new Part.Literal(Quotes.ansi(Quotes.inside(tree.text(), 2)), true));
      case "string" -> mixed(tree, tree.span().start() + 1, tree.span().end() - 1, parts);
      case "translated_string" -> tree.parts().forEach(part -> add(part, parts, quoted));
      case "concatenation" -> concatenation(tree, parts, quoted);
      case "simple_expansion" -> parts.add(variable(tree, true, quoted));
      case "expansion" -> parts.add(expansion(tree, quoted));
      case "command_substitution" -> parts.add(new Part.Substitution(body(tree), quoted));
      case "process_substitution" -> parts.add(new Part.Process(body(tree), quoted));
      case "arithmetic_expansion", "array", "subscript", "binary_expression" ->
          parts.add(new Part.Computed(nested(tree), quoted));
      default -> throw new SyntaxFault("a word that is not known here: " + tree.type());
    }
  }

  /** Plain digits, or a base that is computed. */
  private void number(Tree tree, List<Part> parts) {
    if (tree.children().isEmpty()) {
      parts.add(new Part.Literal(tree.text(), false));
    } else {
      parts.add(new Part.Computed(nested(tree), false));
    }
  }

  private void concatenation(Tree tree, List<Part> parts, boolean quoted) {
    int at = tree.span().start();
    for (Tree child : tree.children()) {
      String gap = tree.span().between(at, child.span().start()).text();
      if (!gap.replace("\\\n", "").isEmpty()) {
        throw new SyntaxFault("text between the parts of a word");
      }
      if (child.is("$")) {
        at = child.span().end();
        continue;
      }
      if (child.named()) {
        add(child, parts, quoted);
      } else {
        parts.add(new Part.Literal(child.text(), false));
      }
      at = child.span().end();
    }
  }

  /** Text with expansions in it; what lies between the expansions is text as it stands. */
  private void mixed(Tree tree, int from, int to, List<Part> parts) {
    int at = from;
    for (Tree child : tree.children()) {
      if (child.is(
          "simple_expansion", "expansion", "command_substitution", "arithmetic_expansion")) {
        literal(tree, at, child.span().start(), parts);
        add(child, parts, true);
        at = child.span().end();
      }
    }
    literal(tree, at, to, parts);
  }

  private static void literal(Tree tree, int from, int to, List<Part> parts) {
    if (from < to) {
      String text = Quotes.doubleQuoted(tree.span().between(from, to).text());
      parts.add(new Part.Literal(text, true));
    } else if (from == to && parts.isEmpty()) {
      parts.add(new Part.Literal("", true));
    }
  }

  private static Part variable(Tree tree, boolean plain, boolean quoted) {
    return new Part.Variable(tree.parts().getFirst().text(), plain, List.of(), quoted);
  }

  private Part expansion(Tree tree, boolean quoted) {
    boolean operated =
        tree.children().stream().anyMatch(c -> !c.named() && !c.is("${") && !c.is("}"))
            || tree.parts().size() != 1;
    for (Tree part : tree.parts()) {
      if (part.is("variable_name", "special_variable_name")) {
        return new Part.Variable(part.text(), !operated, nested(tree), quoted);
      }
    }
    return new Part.Computed(nested(tree), quoted);
  }

  private Node body(Tree tree) {
    if (tree.children().getFirst().is("`") && tree.text().contains("\\")) {
      throw new SyntaxFault("escapes inside backquotes");
    }
    var statements = new ArrayList<Tree>();
    var redirected = new ArrayList<Redirect>();
    for (Tree child : tree.children()) {
      if (child.is("file_redirect")) {
        new RedirectReader(this).read(child, redirected, new ArrayList<>());
      } else {
        statements.add(child);
      }
    }
    Node body = nodes.statements(statements);
    return redirected.isEmpty() ? body : new Node.Redirected(body, redirected);
  }
}
