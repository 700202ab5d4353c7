package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.aws.AwsActions;
import dev.holdpoint.classify.aws.AwsCatalog;
import dev.holdpoint.classify.aws.AwsRequest;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import dev.holdpoint.classify.tool.Verbs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The AWS command line: each command is the request that it sends, as the catalog knows it. */
final class AwsProgram implements Program {
  /** Commands that the client adds to the services' own: awscli/customizations. */
  private static final Map<String, Effect> ADDED =
      Map.ofEntries(
          Map.entry("configure list", Effect.READ),
          Map.entry("configure list-profiles", Effect.READ),
          Map.entry("configure get", Effect.DISCLOSE),
          Map.entry("configure export-credentials", Effect.DISCLOSE),
          Map.entry("configure set", Effect.UPDATE),
          Map.entry("configure sso", Effect.UPDATE),
          Map.entry("configure import", Effect.UPDATE),
          Map.entry("sso login", Effect.UPDATE),
          Map.entry("sso logout", Effect.UPDATE),
          Map.entry("ecr get-login", Effect.DISCLOSE),
          Map.entry("ecr get-login-password", Effect.DISCLOSE),
          Map.entry("ecr-public get-login-password", Effect.DISCLOSE),
          Map.entry("eks get-token", Effect.DISCLOSE),
          Map.entry("eks update-kubeconfig", Effect.UPDATE),
          Map.entry("rds generate-db-auth-token", Effect.DISCLOSE),
          Map.entry("codeartifact login", Effect.UPDATE),
          Map.entry("logs tail", Effect.READ),
          Map.entry("history list", Effect.READ),
          Map.entry("history show", Effect.READ),
          Map.entry("cloudtrail validate-logs", Effect.READ),
          Map.entry("cloudformation package", Effect.UPDATE),
          Map.entry("cloudformation deploy", Effect.UPDATE),
          Map.entry("ecs deploy", Effect.UPDATE),
          Map.entry("ec2-instance-connect ssh", Effect.EXECUTE),
          Map.entry("emr ssh", Effect.EXECUTE),
          Map.entry("emr create-cluster", Effect.CREATE),
          Map.entry("emr terminate-clusters", Effect.DELETE),
          Map.entry("cloudfront sign", Effect.DISCLOSE),
          Map.entry("deploy push", Effect.CREATE),
          Map.entry("deploy install", Effect.EXECUTE),
          Map.entry("deploy uninstall", Effect.DELETE));

  @Override
  public Stream run(Invocation call, Session session) {
    AwsLine line = AwsLine.of(call.arguments());
    if (line.computed()) {
      session.add(Actions.unknown("aws", "aws", "a service or command that is computed"));
      return Stream.OPAQUE;
    }
    if (!line.literal()) {
      session.partial();
    }
    if (line.asks()) {
      session.add(Actions.read("aws", line.spoken(), "asks for help or a skeleton only"));
    } else if (line.service().equals("s3")) {
      new S3Program().run(line, session);
    } else {
      request(line, session);
    }
    return Stream.OPAQUE;
  }

  private static void request(AwsLine line, Session session) {
    if (line.command().equals("wait")) {
      session.add(Actions.read("aws", line.spoken(), "only waits"));
      return;
    }
    Optional<String> operation = AwsCatalog.cliOperation(line.service(), line.command());
    if (operation.isEmpty()) {
      session.add(added(line));
      return;
    }
    Value.Fields parameters =
        AwsCatalog.cliParameters(line.service(), line.command(), line.parameters());
    Action action =
        AwsActions.of(new AwsRequest(line.service(), operation.get(), line.region(), parameters));
    boolean rehearsed = line.flag("dry-run") && line.service().equals("ec2");
    session.add(rehearsed ? action.withEffect(Effect.READ, "only a dry run") : action);
  }

  /** A command that no service has: one of the client's own, or by the verb that it starts with. */
  private static Action added(AwsLine line) {
    String key = (line.service() + " " + line.command()).strip();
    Effect known = ADDED.get(key);
    if (known == null && line.service().equals("configure")) {
      known = Effect.UPDATE;
    }
    if (known == null) {
      List<String> parts = Verbs.parts(line.command());
      known =
          parts.isEmpty()
              ? Effect.UNKNOWN
              : Verbs.of(List.of(parts.getFirst())).orElse(Effect.UNKNOWN);
    }
    return known == Effect.UNKNOWN
        ? Actions.unknown("aws", line.spoken(), "no service has this command")
        : Actions.of("aws", line.spoken(), known, List.of(), "a command of the client itself");
  }

  /** The value of an option as JSON would have it. */
  static Value value(List<Argument> words) {
    if (words.size() == 1) {
      String text = words.getFirst().text();
      if (words.getFirst().literal() && text.matches("(?s)\\s*[\\[{].*")) {
        try {
          return dev.holdpoint.json.StrictJson.read(text);
        } catch (dev.holdpoint.json.JsonFault notJson) {
          return Value.of(text);
        }
      }
      return Value.of(text);
    }
    return Value.texts(words.stream().map(Argument::text).toList());
  }
}
