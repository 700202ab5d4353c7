package dev.holdpoint.console;

import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;

/** Whole numbers in query strings. */
final class Numbers {
  private Numbers() {}

  static int within(Incoming request, String name, int otherwise, int least, int most) {
    return (int) within(request, name, (long) otherwise, least, most);
  }

  static long within(Incoming request, String name, long otherwise, long least, long most) {
    String text = request.query(name).orElse(String.valueOf(otherwise));
    if (text.matches("\\d{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Problem.malformed(
        "wrong-value", "`" + name + "` must be a whole number from " + least + " to " + most);
  }
}
