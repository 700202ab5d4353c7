package dev.holdpoint.sandbox;

/** The command line of a Holdpoint checkout: the product's commands plus the practice ground. */
public final class Main {

  private Main() {}

  /** Prints usage until the commands arrive. */
  public static void main(String[] arguments) {
    System.out.println("Usage: holdpoint COMMAND (no commands yet)");
  }
}
