package dev.holdpoint.console;

/**
 * What surrounds every page.
 *
 * @param active which entry of the navigation it belongs to
 * @param person who is signed in; empty when nobody is
 * @param csrf what forms on it carry
 * @param banner a sentence about this installation; may be empty
 * @param shadow whether nothing is held at present
 * @param notice a message on top; may be empty
 * @param tone of the message: {@code good} or {@code bad}
 * @param seen the number of changes of the queue before anything on it was read
 */
public record Page(
    String title,
    String active,
    String person,
    String csrf,
    String banner,
    boolean shadow,
    String notice,
    String tone,
    long seen) {

  Page with(String message, String itsTone) {
    return new Page(title, active, person, csrf, banner, shadow, message, itsTone, seen);
  }
}
