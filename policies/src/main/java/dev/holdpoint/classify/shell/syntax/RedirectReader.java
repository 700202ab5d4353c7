package dev.holdpoint.classify.shell.syntax;

import java.util.ArrayList;
import java.util.List;

/** Native redirections to {@link Redirect}s, and the words that the grammar ties to them. */
final class RedirectReader {
  private final WordReader words;

  RedirectReader(WordReader words) {
    this.words = words;
  }

  /** Reads one redirection; words behind its file belong to the command and go to {@code stray}. */
  void read(Tree tree, List<Redirect> found, List<Word> stray) {
    var files = new ArrayList<Word>();
    String operator = "";
    for (Tree child : tree.children()) {
      if (child.is("file_descriptor", "comment", "$")) {
        continue;
      }
      if (child.named()) {
        files.add(words.word(child));
      } else {
        operator = child.type();
      }
    }
    if (files.isEmpty()) {
      found.add(new Redirect.Duplicate());
      return;
    }
    found.add(redirect(operator, files.removeFirst()));
    stray.addAll(files);
  }

  private static Redirect redirect(String operator, Word file) {
    return switch (operator) {
      case "<<<" -> new Redirect.Here(file);
      case "<" -> new Redirect.Input(file);
      case ">", ">|", "&>" -> new Redirect.Output(file, false);
      case ">>", "&>>" -> new Redirect.Output(file, true);
      case ">&" -> descriptor(file) ? new Redirect.Duplicate() : new Redirect.Output(file, false);
      case "<&" -> new Redirect.Duplicate();
      case ">&-", "<&-" -> new Redirect.Duplicate();
      default -> new Redirect.Output(file, false);
    };
  }

  private static boolean descriptor(Word file) {
    return file.parts().size() == 1
        && file.parts().getFirst() instanceof Word.Part.Literal(String text, boolean quoted)
        && text.matches("[0-9]+-?|-");
  }

  /** Reads a here-document; what follows on its first line goes to {@code rest}. */
  void readHere(Tree tree, List<Redirect> found, List<Word> stray, List<Tree> rest) {
    boolean quoted = false;
    Word content = new Word(List.of());
    for (Tree child : tree.parts()) {
      switch (child.type()) {
        case "heredoc_start" -> quoted = child.text().matches("(?s).*['\"\\\\].*");
        case "heredoc_body" -> content = quoted ? Word.of(child.text()) : words.document(child);
        case "heredoc_end", "file_descriptor" -> {}
        case "file_redirect", "herestring_redirect" -> read(child, found, stray);
        default -> {
          if (child.field().equals("argument")) {
            stray.add(words.word(child));
          } else {
            rest.add(child);
          }
        }
      }
    }
    found.add(new Redirect.Here(content));
  }
}
