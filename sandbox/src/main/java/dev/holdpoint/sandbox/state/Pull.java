package dev.holdpoint.sandbox.state;

/** A pull request; {@code state} is {@code open}, {@code closed} or {@code merged}. */
public record Pull(int number, String title, String head, String base, String state) {
  /** The same pull request, merged. */
  public Pull merged() {
    return new Pull(number, title, head, base, "merged");
  }
}
