package dev.holdpoint.config;

import java.util.List;

/** Why a configuration cannot be used: every problem with file, line, column and remedy. */
public final class SettingsFault extends RuntimeException {
  private final List<String> problems;

  public SettingsFault(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
