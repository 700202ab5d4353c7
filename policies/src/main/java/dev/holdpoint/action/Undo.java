package dev.holdpoint.action;

/** How far an action can be undone, and why we think so. */
public record Undo(Reversibility reversibility, Evidence evidence) {
  public static final Undo UNKNOWN =
      new Undo(
          Reversibility.UNKNOWN, new Evidence("nothing is known about undoing this", "catalog"));
  public static final Undo NOT_NEEDED =
      new Undo(Reversibility.REVERSIBLE, new Evidence("nothing is changed", "catalog"));
}
