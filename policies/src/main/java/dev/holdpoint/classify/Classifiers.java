package dev.holdpoint.classify;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.classify.aws.AwsClassifier;
import dev.holdpoint.classify.azure.AzureClassifier;
import dev.holdpoint.classify.github.GithubClassifier;
import dev.holdpoint.classify.google.GoogleClassifier;
import dev.holdpoint.classify.kubernetes.KubernetesClassifier;
import dev.holdpoint.classify.mcp.McpClassifier;
import dev.holdpoint.classify.shell.ShellClassifier;
import dev.holdpoint.classify.spi.CallClassifier;
import dev.holdpoint.classify.sql.SqlClassifier;
import dev.holdpoint.classify.terraform.PlanClassifier;
import dev.holdpoint.classify.tool.ToolClassifier;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which classifier answers for which call. Total: a classifier that fails is one that did not
 * understand.
 */
public final class Classifiers {
  private final List<HttpClassifier> http;
  private final ForTools tools;

  /** The classifiers of calls that are not HTTP, one of each kind. */
  public record ForTools(
      CallClassifier<ShellCall> shell,
      CallClassifier<SqlCall> sql,
      CallClassifier<McpCall> mcp,
      CallClassifier<PlanCall> plan,
      CallClassifier<ToolCall> tool) {

    /** Understands none of them. */
    public static final ForTools NONE =
        new ForTools(
            call -> unread("shell"),
            call -> unread("sql"),
            call -> unread("mcp"),
            call -> unread("terraform"),
            call -> unread("tool"));

    private static Classification unread(String system) {
      return new Classification.Unrecognized(system, "there is no classifier for such calls");
    }
  }

  /** The first of the HTTP classifiers that covers a request answers for it. */
  public Classifiers(List<HttpClassifier> http, ForTools tools) {
    this.http = List.copyOf(http);
    this.tools = tools;
  }

  /** Everything that Holdpoint understands; an API server of EKS is Kubernetes before it is AWS. */
  public static Classifiers standard() {
    var kubernetes = new KubernetesClassifier();
    var aws = new AwsClassifier();
    var github = new GithubClassifier();
    var google = new GoogleClassifier();
    var azure = new AzureClassifier();
    List<HttpClassifier> http =
        List.of(
            new Api(kubernetes::covers, kubernetes::headSaysAll, kubernetes::classify),
            new Api(aws::covers, aws::headSaysAll, aws::classify),
            new Api(github::covers, github::headSaysAll, github::classify),
            new Api(google::covers, google::headSaysAll, google::classify),
            new Api(azure::covers, azure::headSaysAll, azure::classify));
    var shell = new ShellClassifier(new Classifiers(http, ForTools.NONE)::classify);
    var sql = new SqlClassifier();
    return new Classifiers(
        http,
        new ForTools(
            shell, sql, new McpClassifier(shell, sql), new PlanClassifier(), new ToolClassifier()));
  }

  /** What must be read of a request's body before {@link #classify}. */
  public BodyNeed need(HttpCall head) {
    return safely(() -> covering(head).need(head), BodyNeed.WHOLE);
  }

  public Classification classify(Call call) {
    var failed = new Classification.Unrecognized("unknown", "its classifier failed on this call");
    return safely(
        () ->
            switch (call) {
              case HttpCall request -> covering(request).classify(request);
              case ShellCall line -> tools.shell().classify(line);
              case SqlCall statement -> tools.sql().classify(statement);
              case McpCall tool -> tools.mcp().classify(tool);
              case PlanCall plan -> tools.plan().classify(plan);
              case ToolCall tool -> tools.tool().classify(tool);
            },
        failed);
  }

  private HttpClassifier covering(HttpCall call) {
    return http.stream()
        .filter(classifier -> classifier.covers(call))
        .findFirst()
        .orElse(UnknownHost.INSTANCE);
  }

  /**
   * The one broad catch of classifying, on purpose: bad input must not decide by an exception what
   * happens to a call, so a fault in a classifier, stack overflow included, counts as "not
   * understood", which is held.
   */
  private static <T> T safely(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError fault) {
      return otherwise;
    }
  }
}
