package dev.holdpoint.classify.shell.syntax;

import dev.holdpoint.classify.shell.syntax.Node.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Native statements to {@link Node}s. Whatever it does not know is a fault, never skipped. */
final class NodeReader {
  private final WordReader words = new WordReader(this);
  private final RedirectReader redirects = new RedirectReader(words);

  Node script(Tree program) {
    if (!program.is("program")) {
      throw new SyntaxFault("not grammatical");
    }
    return statements(program.children());
  }

  /** Statements in order; one that is followed by {@code &} runs beside the others. */
  Node statements(List<Tree> children) {
    var nodes = new ArrayList<Node>();
    for (Tree child : children) {
      if (child.is("&") && !nodes.isEmpty()) {
        nodes.add(new Node.Scoped(nodes.removeLast()));
      } else if (child.named() && !child.is("comment")) {
        nodes.add(node(child));
      }
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Sequence(nodes);
  }

  Node node(Tree tree) {
    return switch (tree.type()) {
      case "command" -> command(tree);
      case "variable_assignment" ->
          new Node.Simple(List.of(assignment(tree)), List.of(), List.of());
      case "variable_assignments" ->
          new Node.Simple(
              tree.parts().stream().map(this::assignment).toList(), List.of(), List.of());
      case "redirected_statement" -> redirected(tree);
      case "pipeline" -> new Node.Pipeline(tree.parts().stream().map(this::node).toList());
      case "list" -> list(tree);
      case "subshell" -> new Node.Scoped(statements(tree.children()));
      case "compound_statement", "do_group", "else_clause", "negated_command" ->
          statements(tree.children());
      case "if_statement", "elif_clause" -> conditional(tree);
      case "case_statement" -> cases(tree);
      case "while_statement", "for_statement", "c_style_for_statement" -> loop(tree);
      case "function_definition" -> function(tree);
      case "declaration_command" -> declaration(tree);
      case "unset_command" -> unset(tree);
      case "test_command" -> new Node.Computed(words.nested(tree));
      default -> throw new SyntaxFault("syntax that is not known here: " + tree.type());
    };
  }

  private Node command(Tree tree) {
    var assigned = new ArrayList<Assignment>();
    var said = new ArrayList<Word>();
    var redirected = new ArrayList<Redirect>();
    for (Tree child : tree.children()) {
      switch (child.type()) {
        case "variable_assignment" -> assigned.add(assignment(child));
        case "command_name" -> said.add(words.word(child.children().getFirst()));
        case "file_redirect", "herestring_redirect" -> redirects.read(child, redirected, said);
        case "comment", "$" -> {}
        default -> said.add(words.word(child));
      }
    }
    return new Node.Simple(assigned, said, redirected);
  }

  private Assignment assignment(Tree tree) {
    Tree name = tree.parts().getFirst();
    boolean plain = name.is("variable_name") && tree.children().stream().noneMatch(c -> c.is("+="));
    List<Tree> parts = tree.parts();
    Word value = parts.size() < 2 ? new Word(List.of()) : words.word(parts.getLast());
    if (!plain && name.is("subscript")) {
      var parted = new ArrayList<>(value.parts());
      words.nested(name).forEach(word -> parted.addAll(word.parts()));
      value = new Word(parted);
    }
    boolean array = parts.size() > 1 && parts.getLast().is("array");
    Tree variable = name.is("subscript") ? name.parts().getFirst() : name;
    return new Assignment(variable.text(), value, plain && !array);
  }

  /** A body with redirections; a here-document may drag the rest of its line along. */
  private Node redirected(Tree tree) {
    Node body = new Node.Sequence(List.of());
    var found = new ArrayList<Redirect>();
    var stray = new ArrayList<Word>();
    var rest = new ArrayList<Tree>();
    for (Tree child : tree.parts()) {
      if (child.is("heredoc_redirect")) {
        redirects.readHere(child, found, stray, rest);
      } else if (child.is("file_redirect", "herestring_redirect")) {
        redirects.read(child, found, stray);
      } else {
        body = node(child);
      }
    }
    Node whole = new Node.Redirected(withWords(body, stray), found);
    for (Tree child : rest) {
      whole = continued(whole, child);
    }
    return whole;
  }

  /** Words after a redirection belong to the command before it. */
  private static Node withWords(Node body, List<Word> stray) {
    if (stray.isEmpty()) {
      return body;
    }
    return switch (body) {
      case Node.Simple(var assigned, var said, var redirected) -> {
        var all = new ArrayList<>(said);
        all.addAll(stray);
        yield new Node.Simple(assigned, all, redirected);
      }
      case Node.Sequence(var nodes) when nodes.isEmpty() ->
          new Node.Simple(List.of(), stray, List.of());
      default -> throw new SyntaxFault("words after a redirection");
    };
  }

  private Node continued(Node before, Tree rest) {
    if (rest.is("pipeline")) {
      var stages = new ArrayList<Node>(List.of(before));
      rest.parts().forEach(part -> stages.add(node(part)));
      return new Node.Pipeline(stages);
    }
    return new Node.Choice(List.of(before, node(rest)));
  }

  private Node list(Tree tree) {
    Node left = node(tree.parts().getFirst());
    Node right = node(tree.parts().getLast());
    if (tree.children().stream().noneMatch(child -> child.is("&&"))) {
      return new Node.Choice(List.of(left, right));
    }
    var steps = new ArrayList<Node>();
    if (left instanceof Node.Chain(var before)) {
      steps.addAll(before);
    } else {
      steps.add(left);
    }
    steps.add(right);
    return new Node.Chain(steps);
  }

  private Node conditional(Tree tree) {
    var conditions = tree.children().stream().filter(c -> c.field().equals("condition")).toList();
    var branches = new ArrayList<Node>();
    var body = new ArrayList<Tree>();
    for (Tree child : tree.children()) {
      if (child.is("elif_clause", "else_clause")) {
        branches.add(node(child));
      } else if (!child.field().equals("condition")) {
        body.add(child);
      }
    }
    branches.addFirst(statements(body));
    return new Node.Sequence(List.of(statements(conditions), new Node.Choice(branches)));
  }

  private Node cases(Tree tree) {
    var branches = new ArrayList<Node>();
    var computed = new ArrayList<Word>();
    for (Tree child : tree.parts()) {
      if (!child.is("case_item")) {
        computed.add(words.word(child));
        continue;
      }
      var body = child.children().stream().filter(c -> !c.field().equals("value")).toList();
      child.parts().stream()
          .filter(c -> c.field().equals("value"))
          .forEach(value -> computed.addAll(words.nested(value)));
      branches.add(statements(body));
    }
    return new Node.Sequence(List.of(new Node.Computed(computed), new Node.Choice(branches)));
  }

  private Node loop(Tree tree) {
    Optional<String> variable = Optional.empty();
    var values = new ArrayList<Word>();
    var body = new ArrayList<Node>();
    for (Tree child : tree.parts()) {
      if (tree.is("for_statement") && child.field().equals("variable")) {
        variable = Optional.of(child.text());
      } else if (tree.is("for_statement") && child.field().equals("value")) {
        values.add(words.word(child));
      } else if (child.is("do_group", "compound_statement") || tree.is("while_statement")) {
        body.add(node(child));
      } else if (child.is("variable_assignment")) {
        body.add(node(child));
      } else {
        body.add(new Node.Computed(words.nested(child)));
      }
    }
    return new Node.Loop(variable, values, new Node.Sequence(body));
  }

  private Node function(Tree tree) {
    var redirected = new ArrayList<Redirect>();
    Node body = null;
    for (Tree child : tree.parts().subList(1, tree.parts().size())) {
      if (child.is("file_redirect", "herestring_redirect")) {
        redirects.read(child, redirected, new ArrayList<>());
      } else {
        body = node(child);
      }
    }
    if (body == null) {
      throw new SyntaxFault("a function without a body");
    }
    Node whole = redirected.isEmpty() ? body : new Node.Redirected(body, redirected);
    return new Node.Function(tree.parts().getFirst().text(), whole);
  }

  private Node declaration(Tree tree) {
    var assigned = new ArrayList<Assignment>();
    var said = new ArrayList<Word>();
    for (Tree child : tree.parts()) {
      if (child.is("variable_assignment")) {
        assigned.add(assignment(child));
      } else {
        said.add(words.word(child));
      }
    }
    return new Node.Declaration(tree.children().getFirst().text(), assigned, said);
  }

  private Node unset(Tree tree) {
    var said = new ArrayList<Word>(List.of(Word.of("unset")));
    tree.parts().forEach(part -> said.add(words.word(part)));
    return new Node.Simple(List.of(), said, List.of());
  }
}
