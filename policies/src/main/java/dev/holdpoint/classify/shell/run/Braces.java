package dev.holdpoint.classify.shell.run;

import dev.holdpoint.classify.shell.syntax.Word;
import dev.holdpoint.classify.shell.syntax.Word.Part;
import java.util.ArrayList;
import java.util.List;

/** Brace expansion: {@code a{b,c}} becomes {@code ab ac}; the sequence {@code {1..3}} as well. */
final class Braces {
  private static final int MAX_WORDS = 512;

  private Braces() {}

  static List<Word> expand(Word word) {
    if (word.parts().stream().noneMatch(Braces::opens)) {
      return List.of(word);
    }
    var made = new ArrayList<Word>();
    expand(atoms(word), made);
    return made;
  }

  private static boolean opens(Part part) {
    return part instanceof Part.Literal(String text, boolean quoted)
        && !quoted
        && text.indexOf('{') >= 0;
  }

  /** Unquoted literals character by character; all else as it is. */
  private static List<Part> atoms(Word word) {
    var atoms = new ArrayList<Part>();
    for (Part part : word.parts()) {
      if (part instanceof Part.Literal(String text, boolean quoted) && !quoted) {
        text.codePoints().forEach(c -> atoms.add(new Part.Literal(Character.toString(c), false)));
      } else {
        atoms.add(part);
      }
    }
    return atoms;
  }

  private static boolean is(Part atom, char c) {
    return atom instanceof Part.Literal(String text, boolean quoted)
        && !quoted
        && text.length() == 1
        && text.charAt(0) == c;
  }

  private static void expand(List<Part> atoms, List<Word> made) {
    for (int open = 0; open < atoms.size(); open++) {
      if (!is(atoms.get(open), '{')) {
        continue;
      }
      var commas = new ArrayList<Integer>();
      int close = close(atoms, open, commas);
      if (close < 0) {
        continue;
      }
      var alternatives = alternatives(atoms, open, close, commas);
      if (alternatives.isEmpty()) {
        continue;
      }
      for (List<Part> middle : alternatives) {
        var whole = new ArrayList<>(atoms.subList(0, open));
        whole.addAll(middle);
        whole.addAll(atoms.subList(close + 1, atoms.size()));
        expand(whole, made);
      }
      return;
    }
    if (made.size() == MAX_WORDS) {
      throw new TooMuch("more than " + MAX_WORDS + " words from braces");
    }
    made.add(new Word(atoms));
  }

  private static int close(List<Part> atoms, int open, List<Integer> commas) {
    int depth = 0;
    for (int i = open; i < atoms.size(); i++) {
      if (is(atoms.get(i), '{')) {
        depth++;
      } else if (is(atoms.get(i), '}') && --depth == 0) {
        return i;
      } else if (is(atoms.get(i), ',') && depth == 1) {
        commas.add(i);
      }
    }
    return -1;
  }

  private static List<List<Part>> alternatives(
      List<Part> atoms, int open, int close, List<Integer> commas) {
    if (commas.isEmpty()) {
      return sequence(atoms.subList(open + 1, close));
    }
    var made = new ArrayList<List<Part>>();
    int from = open + 1;
    for (int comma : commas) {
      made.add(atoms.subList(from, comma));
      from = comma + 1;
    }
    made.add(atoms.subList(from, close));
    return made;
  }

  private static List<List<Part>> sequence(List<Part> inside) {
    var text = new StringBuilder();
    for (Part part : inside) {
      if (!(part instanceof Part.Literal(String piece, boolean quoted))) {
        return List.of();
      }
      text.append(piece);
    }
    var range = java.util.regex.Pattern.compile("(-?\\d{1,6})\\.\\.(-?\\d{1,6})").matcher(text);
    if (range.matches()) {
      return range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), true);
    }
    var letters = java.util.regex.Pattern.compile("([A-Za-z])\\.\\.([A-Za-z])").matcher(text);
    return letters.matches()
        ? range(letters.group(1).charAt(0), letters.group(2).charAt(0), false)
        : List.of();
  }

  private static List<List<Part>> range(int from, int to, boolean numbers) {
    if (Math.abs((long) to - from) >= MAX_WORDS) {
      throw new TooMuch("more than " + MAX_WORDS + " words from braces");
    }
    var made = new ArrayList<List<Part>>();
    for (int i = from; from <= to ? i <= to : i >= to; i += from <= to ? 1 : -1) {
      made.add(List.of(new Part.Literal(numbers ? "" + i : Character.toString(i), true)));
    }
    return made;
  }
}
