package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.aws.AwsActions;
import dev.holdpoint.classify.aws.AwsRequest;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.FileWrites;
import dev.holdpoint.classify.shell.run.Session;
import java.util.List;

/** {@code aws s3}: commands that stand for many requests of the S3 API. */
final class S3Program {

  void run(AwsLine line, Session session) {
    List<Argument> places = line.operands();
    Argument first = places.isEmpty() ? Argument.of("") : places.getFirst();
    Argument last = places.isEmpty() ? Argument.of("") : places.getLast();
    if (line.flag("dryrun")) {
      session.add(request(line, "ListObjectsV2", first));
      return;
    }
    switch (line.command()) {
      case "ls" ->
          session.add(
              request(line, first.text().isEmpty() ? "ListBuckets" : "ListObjectsV2", first));
      case "mb" -> session.add(request(line, "CreateBucket", first));
      case "rb" -> removeBucket(line, first, session);
      case "rm" -> remove(line, first, session);
      case "cp", "mv", "sync" -> transfer(line, first, last, session);
      case "presign" ->
          session.add(
              request(line, "GetObject", first)
                  .withEffect(Effect.DISCLOSE, "makes a link for anybody"));
      case "website" -> session.add(request(line, "PutBucketWebsite", first));
      default -> session.add(Actions.unknown("aws", line.spoken(), "no such command is known"));
    }
  }

  private void removeBucket(AwsLine line, Argument bucket, Session session) {
    if (line.flag("force")) {
      session.add(many(request(line, "DeleteObjects", bucket)));
    }
    session.add(request(line, "DeleteBucket", bucket));
  }

  private void remove(AwsLine line, Argument place, Session session) {
    if (line.flag("recursive")) {
      session.add(many(request(line, "DeleteObjects", place)));
    } else {
      session.add(request(line, "DeleteObject", place));
    }
  }

  private void transfer(AwsLine line, Argument from, Argument to, Session session) {
    if (remote(to)) {
      session.add(request(line, remote(from) ? "CopyObject" : "PutObject", to));
    } else if (!to.is("-")) {
      session.add(FileWrites.of("aws", line.spoken(), to, true));
    }
    if (remote(from)) {
      session.add(request(line, "GetObject", from));
    }
    if (line.command().equals("mv")) {
      drop(line, from, session);
    }
    if (line.flag("delete")) {
      drop(line, to, session);
    }
  }

  private void drop(AwsLine line, Argument place, Session session) {
    if (remote(place)) {
      boolean one = line.command().equals("mv") && !line.flag("recursive");
      Action action = request(line, one ? "DeleteObject" : "DeleteObjects", place);
      session.add(one ? action : many(action));
    } else {
      session.add(
          Actions.of(
              "aws",
              line.spoken(),
              Effect.DELETE,
              List.of(Actions.file(place.text() + "/*")),
              "deletes local files"));
    }
  }

  private static boolean remote(Argument place) {
    return place.text().startsWith("s3://");
  }

  private static Action request(AwsLine line, String operation, Argument place) {
    String[] both = place.text().replaceFirst("^s3://", "").split("/", 2);
    Value.Fields parameters = Value.Fields.NONE;
    if (!both[0].isEmpty()) {
      parameters = parameters.with("Bucket", both[0]);
    }
    if (both.length == 2 && !both[1].isEmpty()) {
      parameters = parameters.with(operation.endsWith("Object") ? "Key" : "Prefix", both[1]);
    }
    List<Argument> acl = line.options().getOrDefault("acl", List.of());
    if (acl.size() == 1 && operation.matches("PutObject|CopyObject")) {
      parameters = parameters.with("ACL", acl.getFirst().text());
    }
    return AwsActions.of(new AwsRequest("s3", operation, line.region(), parameters));
  }

  /** The same for as many objects as there are. */
  private static Action many(Action action) {
    return new Action(
        action.system(),
        action.service(),
        action.operation(),
        action.effect(),
        action.targets(),
        Count.UNBOUNDED,
        action.parameters(),
        action.undo(),
        action.steps());
  }
}
