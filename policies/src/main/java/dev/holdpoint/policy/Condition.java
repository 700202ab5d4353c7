package dev.holdpoint.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.assess.Truth;
import java.util.Optional;

/**
 * A compiled CEL expression over the variables of {@link CelVariables}. Equal when the source is.
 *
 * <p>The first one that is compiled loads CEL, which takes a few hundred milliseconds: {@link
 * #prewarm} does that ahead of time. Nothing loads CEL as long as no rule has a condition.
 */
public final class Condition {
  /** Longer sources are refused. */
  public static final int MAX_LENGTH = 2000;

  private final String source;
  private final CelRuntime.Program program;
  private final boolean readsParams;
  private final boolean readsTargets;

  private Condition(String source, CelEnvironment.Compiled compiled) {
    this.source = source;
    this.program = compiled.program();
    this.readsParams = compiled.variables().contains("params");
    this.readsTargets = compiled.variables().contains("targets");
  }

  /** Checks and compiles; throws {@link ConditionFault}. */
  public static Condition compile(String source) {
    if (source.length() > MAX_LENGTH) {
      throw new ConditionFault("longer than " + MAX_LENGTH + " characters", 1, 1);
    }
    return new Condition(source, CelEnvironment.compile(source));
  }

  /** Loads CEL, so that a later compile or evaluation is fast. Safe from any thread. */
  public static void prewarm() {
    compile("has(params.name) && action.system == 'aws' && targets.exists(t, t.kind == 'stack')");
  }

  public String source() {
    return source;
  }

  /**
   * The answer.
   *
   * @param fault why it is unknown
   */
  record Answer(Truth truth, Optional<String> fault) {}

  /**
   * Evaluates; never throws. An answer that depends on parameters or targets that the call leaves
   * open is unknown.
   *
   * @param complete false when parts of the call could not be read
   */
  Answer ask(PlacedAction placed, Circumstances circumstances, boolean complete) {
    try {
      Object answer = program.eval(CelVariables.of(placed, circumstances));
      if (!(answer instanceof Boolean met)) {
        return new Answer(Truth.UNKNOWN, Optional.of("its condition did not answer yes or no"));
      }
      if ((readsParams || readsTargets) && !complete) {
        return new Answer(Truth.UNKNOWN, Optional.of("not all of the call could be read"));
      }
      if (readsTargets && placed.targets().isEmpty()) {
        return new Answer(Truth.UNKNOWN, Optional.of("the call names no target"));
      }
      return new Answer(Truth.of(met), Optional.empty());
    } catch (CelEvaluationException unreadable) {
      return new Answer(Truth.UNKNOWN, Optional.of(brief(unreadable)));
    } catch (RuntimeException broken) {
      return new Answer(Truth.UNKNOWN, Optional.of("its condition failed to evaluate"));
    }
  }

  /** CEL's message can quote values; only the code is safe to keep. */
  private static String brief(CelEvaluationException unreadable) {
    return switch (unreadable.getErrorCode()) {
      case ATTRIBUTE_NOT_FOUND -> "its condition reads a field that is not known";
      case ITERATION_BUDGET_EXCEEDED -> "its condition needed too many steps";
      default -> "its condition failed to evaluate";
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Condition that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
