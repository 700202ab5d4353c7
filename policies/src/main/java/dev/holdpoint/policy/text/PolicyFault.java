package dev.holdpoint.policy.text;

import java.util.List;
import java.util.stream.Collectors;

/** Texts that cannot be used, with everything that is wrong with them. */
public final class PolicyFault extends RuntimeException {
  private final transient List<Diagnostic> diagnostics;

  PolicyFault(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All problems, warnings included, by file and line. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
