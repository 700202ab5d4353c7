package dev.holdpoint.tidy;

import java.util.Arrays;

/** What a source can break; {@link #id()} names the rule in messages and in the exception list. */
public enum Rule {
  FILE_LINES("file-lines"),
  METHOD_LINES("method-lines"),
  PARAMETERS("parameters"),
  COLUMNS("columns"),
  NAME("name"),
  PACKAGE_INFO("package-info"),
  DEPENDENCY("dependency"),
  CYCLE("cycle"),
  CALL("call");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /** The rule's name in text. */
  public String id() {
    return id;
  }

  /**
   * The rule with that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Rule named(String id) {
    return Arrays.stream(values())
        .filter(rule -> rule.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is called `" + id + "`"));
  }
}
