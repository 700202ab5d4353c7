package dev.holdpoint.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one CEL environment, made when the first condition is compiled. */
final class CelEnvironment {
  /** Steps of all comprehensions together in one evaluation. */
  private static final int MAX_ITERATIONS = 10_000;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NODES = 500;
  private static final int MAX_REGEX = 2000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(Condition.MAX_LENGTH)
          .maxParseRecursionDepth(MAX_DEPTH)
          .maxParseExpressionNodeCount(MAX_NODES)
          .comprehensionMaxIterations(MAX_ITERATIONS)
          .maxRegexProgramSize(MAX_REGEX)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final CelType TEXTS = MapType.create(SimpleType.STRING, SimpleType.STRING);
  private static final CelType ANYTHING = MapType.create(SimpleType.STRING, SimpleType.DYN);
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("action", TEXTS)
          .addVar("params", ANYTHING)
          .addVar("targets", ListType.create(ANYTHING))
          .addVar("radius", ANYTHING)
          .addVar("caller", TEXTS)
          .addVar("now", SimpleType.TIMESTAMP)
          .setResultType(SimpleType.BOOL)
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  /** What the variables with fixed fields have. */
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "action", CelVariables.ACTION_FIELDS,
          "radius", CelVariables.RADIUS_FIELDS,
          "caller", CelVariables.CALLER_FIELDS);

  private CelEnvironment() {}

  /**
   * A checked expression.
   *
   * @param variables names of the variables that it reads
   */
  record Compiled(CelRuntime.Program program, Set<String> variables) {}

  static Compiled compile(String source) {
    try {
      CelAbstractSyntaxTree tree = COMPILER.compile(source).getAst();
      List<CelNavigableExpr> nodes = CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
      nodes.forEach(node -> unknownField(node.expr()).ifPresent(CelEnvironment::refuse));
      return new Compiled(RUNTIME.createProgram(tree), names(nodes));
    } catch (CelValidationException invalid) {
      var first = invalid.getErrors().getFirst();
      var at = first.getSourceLocation();
      throw new ConditionFault(
          oneLine(first.getMessage()), Math.max(at.getLine(), 1), Math.max(at.getColumn(), 0) + 1);
    } catch (CelEvaluationException invalid) {
      throw new ConditionFault("cannot be prepared for evaluation", 1, 1);
    }
  }

  private static Optional<String> unknownField(CelExpr expression) {
    if (expression.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.empty();
    }
    CelExpr operand = expression.select().operand();
    if (operand.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    String variable = operand.ident().name();
    String field = expression.select().field();
    Set<String> known = FIELDS.getOrDefault(variable, Set.of(field));
    return known.contains(field)
        ? Optional.empty()
        : Optional.of("`" + variable + "` has no field `" + field + "`");
  }

  private static void refuse(String problem) {
    throw new ConditionFault(problem, 1, 1);
  }

  private static Set<String> names(List<CelNavigableExpr> nodes) {
    return nodes.stream()
        .map(CelNavigableExpr::expr)
        .filter(expression -> expression.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .map(expression -> expression.ident().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("not a valid expression");
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
