package dev.holdpoint.tidy;

/**
 * One broken rule.
 *
 * @param subject what breaks it, without spaces: a path, or a path, {@code #} and a name
 * @param measure how badly, so that an excepted finding cannot grow unseen; 1 when nothing is
 *     counted
 * @param advice what to do about it
 */
public record Finding(Rule rule, String subject, int measure, String advice) {

  @Override
  public String toString() {
    return rule.id() + " " + subject + " " + measure + ": " + advice;
  }
}
