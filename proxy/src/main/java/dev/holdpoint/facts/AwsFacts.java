package dev.holdpoint.facts;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.assess.TargetFacts;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Facts about AWS resources, read by the describe and list calls of their own services. */
final class AwsFacts {
  private static final String CLOUDFORMATION = "2010-05-15";
  private static final String RDS = "2014-10-31";
  private static final String EC2 = "2016-11-15";
  private static final String BEANSTALK = "2010-12-01";

  /** Pages of 1,000 objects read at most before the count becomes "at least". */
  static final int MAX_PAGES = 5;

  private AwsFacts() {}

  static Optional<TargetFacts> of(Asking ask, Action action, Target target) {
    return switch (action.service() + "/" + target.kind()) {
      case "cloudformation/stack" -> Optional.of(stack(ask, target));
      case "rds/db-instance" -> Optional.of(database(ask, target));
      case "s3/bucket" -> Optional.of(bucket(ask, target));
      case "ec2/instance" -> Optional.of(instance(ask, target));
      case "elasticbeanstalk/environment" -> Optional.of(environment(ask, target));
      default -> Optional.empty();
    };
  }

  private static TargetFacts stack(Asking ask, Target target) {
    var described =
        ask.query("cloudformation", CLOUDFORMATION, "DescribeStacks", "StackName", name(target));
    var resources =
        ask.query(
            "cloudformation", CLOUDFORMATION, "DescribeStackResources", "StackName", name(target));
    if (described.isEmpty() || resources.isEmpty()) {
      return Known.missing(target.spoken(), "DescribeStacks");
    }
    var members = resources.get().members("StackResources");
    var known = new Known("DescribeStackResources").holds(members.size());
    known.says(target.spoken() + " holds " + members.size() + " resources");
    described.get().text("StackStatus").ifPresent(status -> known.state("status " + status));
    for (Xml member : members) {
      String kind = member.text("ResourceType").orElse("?");
      String id = member.text("PhysicalResourceId").orElse("?");
      known.state(kind + " " + id);
      switch (kind) {
        case "AWS::RDS::DBInstance" -> member(ask, known, id);
        case "AWS::S3::Bucket" -> objects(ask, known, id);
        default -> {}
      }
    }
    return known.facts();
  }

  /** A stack goes on listing a database that somebody has deleted: what is there counts. */
  private static void member(Asking ask, Known known, String database) {
    boolean there =
        ask.query("rds", RDS, "DescribeDBInstances", "DBInstanceIdentifier", database)
            .flatMap(answer -> answer.text("DBInstanceIdentifier"))
            .isPresent();
    if (there) {
      snapshots(ask, known, database);
    } else {
      known.says("database " + database + " is listed, but is not there any more");
      known.state("database " + database + " missing");
    }
  }

  private static void snapshots(Asking ask, Known known, String database) {
    var newest =
        ask.query("rds", RDS, "DescribeDBSnapshots", "DBInstanceIdentifier", database)
            .flatMap(
                answer ->
                    answer.all("SnapshotCreateTime").stream()
                        .map(one -> one.root().getTextContent().strip())
                        .max(Comparator.naturalOrder()));
    if (newest.isEmpty()) {
      known.undo(
          Reversibility.IRREVERSIBLE,
          "database " + database + " has no snapshot to restore from",
          "DescribeDBSnapshots");
      return;
    }
    long days = ask.daysSince(newest.get());
    known.undo(
        Reversibility.RECOVERABLE,
        "the newest snapshot of database "
            + database
            + " is "
            + days(days)
            + " old: what was written since is lost",
        "DescribeDBSnapshots");
  }

  private static void objects(Asking ask, Known known, String bucket) {
    long count = 0;
    String page = "";
    for (int read = 0; read < MAX_PAGES; read++) {
      var answer = ask.s3("/" + Asking.encode(bucket) + "?list-type=2&max-keys=1000" + page);
      if (answer.isEmpty()) {
        return;
      }
      count += answer.get().all("Contents").size();
      var next = answer.get().text("NextContinuationToken");
      if (next.isEmpty() || next.get().isEmpty()) {
        known.says("bucket " + bucket + " holds " + grouped(count) + " objects", "ListObjectsV2");
        return;
      }
      page = "&continuation-token=" + Asking.encode(next.get());
    }
    known.says(
        "bucket " + bucket + " holds at least " + grouped(count) + " objects", "ListObjectsV2");
  }

  private static TargetFacts database(Asking ask, Target target) {
    var described =
        ask.query("rds", RDS, "DescribeDBInstances", "DBInstanceIdentifier", name(target));
    if (described.isEmpty() || described.get().text("DBInstanceIdentifier").isEmpty()) {
      return Known.missing(target.spoken(), "DescribeDBInstances");
    }
    var known = new Known("DescribeDBInstances").holds(1);
    described
        .get()
        .text("DBInstanceStatus")
        .ifPresent(status -> known.says(target.spoken() + " is " + status));
    described.get().text("DbiResourceId").ifPresent(known::state);
    known.state("exists");
    snapshots(ask, known, name(target));
    return known.facts();
  }

  private static TargetFacts bucket(Asking ask, Target target) {
    var known = new Known("ListObjectsV2").state("exists");
    if (ask.s3("/" + Asking.encode(name(target)) + "?list-type=2&max-keys=1").isEmpty()) {
      return Known.missing(target.spoken(), "ListObjectsV2");
    }
    objects(ask, known, name(target));
    return known.facts();
  }

  private static TargetFacts instance(Asking ask, Target target) {
    var described = ask.query("ec2", EC2, "DescribeInstances", "InstanceId.1", name(target));
    if (described.isEmpty() || described.get().text("instanceId").isEmpty()) {
      return Known.missing(target.spoken(), "DescribeInstances");
    }
    var known = new Known("DescribeInstances").holds(1).state("exists");
    for (Xml state : described.get().all("instanceState")) {
      state.text("name").ifPresent(name -> known.says(target.spoken() + " is " + name));
      state.text("name").ifPresent(name -> known.state("state " + name));
    }
    return known.facts();
  }

  private static TargetFacts environment(Asking ask, Target target) {
    var described =
        ask.query(
            "elasticbeanstalk",
            BEANSTALK,
            "DescribeEnvironments",
            "EnvironmentNames.member.1",
            name(target));
    if (described.isEmpty() || described.get().text("EnvironmentName").isEmpty()) {
      return Known.missing(target.spoken(), "DescribeEnvironments");
    }
    var known = new Known("DescribeEnvironments").holds(1);
    described.get().text("EnvironmentId").ifPresent(known::state);
    described
        .get()
        .text("Status")
        .ifPresent(status -> known.says(target.spoken() + " is " + status).state(status));
    known.undo(
        Reversibility.RECOVERABLE,
        "the environment can be built again from its application version; a database in it is lost",
        "DescribeEnvironments");
    return known.facts();
  }

  /** The plain name, also when the target is an ARN. */
  private static String name(Target target) {
    String id = target.id();
    if (!id.startsWith("arn:")) {
      return id;
    }
    String last = id.substring(id.lastIndexOf(':') + 1);
    int slash = last.indexOf('/');
    String rest = slash < 0 ? last : last.substring(slash + 1);
    int next = rest.indexOf('/');
    return next < 0 ? rest : rest.substring(0, next);
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
