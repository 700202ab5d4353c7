package dev.holdpoint.classify.shell.command;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Code of other languages that can only compute and print: each name in it, outside of plain
 * strings, is one of a few. Anything else counts as able to do anything.
 */
final class HarmlessCode {
  private static final int MAX_LENGTH = 4_000;
  private static final Set<String> NAMES =
      Set.of(
          "import",
          "from",
          "as",
          "print",
          "console",
          "log",
          "puts",
          "say",
          "json",
          "JSON",
          "sys",
          "math",
          "load",
          "loads",
          "dumps",
          "parse",
          "stringify",
          "stdin",
          "len",
          "range",
          "str",
          "int",
          "float",
          "sorted",
          "sum",
          "min",
          "max",
          "for",
          "in",
          "if",
          "else",
          "and",
          "or",
          "not",
          "True",
          "False",
          "None",
          "true",
          "false",
          "null",
          "version",
          "__version__",
          "version_info",
          "platform",
          "const",
          "let",
          "var",
          "indent",
          "keys",
          "items",
          "values",
          "join",
          "process",
          "length",
          "x",
          "i",
          "k",
          "v",
          "d",
          "data",
          "re",
          "datetime",
          "hashlib",
          "base64",
          "uuid",
          "uuid4",
          "pi",
          "sqrt",
          "nil",
          "require",
          "Math",
          "Object",
          "list",
          "dict",
          "set",
          "type",
          "isinstance",
          "e",
          "n",
          "s");
  private static final Pattern STRINGS =
      Pattern.compile("(?<![A-Za-z0-9_])('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_]*");

  private HarmlessCode() {}

  static boolean is(String code) {
    if (code.length() > MAX_LENGTH || code.contains("`") || code.contains("#{")) {
      return false;
    }
    String bare = STRINGS.matcher(code).replaceAll("0");
    boolean odd =
        bare.matches("(?s).*['\"<>|&$@\\\\].*")
            || bare.matches("(?s).*(?<![=!])=(?!=)\\s*require.*");
    return !odd
        && !bare.contains("require")
        && NAME.matcher(bare).results().allMatch(name -> NAMES.contains(name.group()));
  }
}
