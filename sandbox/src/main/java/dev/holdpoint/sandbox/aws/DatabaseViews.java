package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Database;
import dev.holdpoint.sandbox.state.DatabaseSnapshot;
import dev.holdpoint.sandbox.state.Names;
import java.util.ArrayList;
import java.util.List;

/** Databases and their snapshots as RDS shows them. */
final class DatabaseViews {
  private DatabaseViews() {}

  static List<Xml> database(Cloud cloud, Database db) {
    List<Xml> fields =
        new ArrayList<>(
            List.of(
                Xml.of("DBInstanceIdentifier", db.id()),
                Xml.of("DBInstanceArn", Names.arn("rds", "db:" + db.id())),
                Xml.of("DBInstanceClass", "db.r6g.xlarge"),
                Xml.of("Engine", db.engine()),
                Xml.of("DBInstanceStatus", db.status()),
                Xml.of("AllocatedStorage", "500"),
                Xml.of("MultiAZ", "true"),
                Xml.of("BackupRetentionPeriod", "0"),
                Xml.of("DeletionProtection", Boolean.toString(db.deletionProtection())),
                Xml.of("InstanceCreateTime", Times.iso(db.created())),
                Xml.list("TagList", "Tag", db.tags().entrySet().stream().map(StackViews::tag))));
    cloud.snapshots().values().stream()
        .filter(snapshot -> snapshot.databaseId().equals(db.id()))
        .map(DatabaseSnapshot::created)
        .max(java.util.Comparator.naturalOrder())
        .ifPresent(at -> fields.add(Xml.of("LatestRestorableTime", Times.iso(at))));
    return fields;
  }

  static List<Xml> snapshot(DatabaseSnapshot snapshot) {
    return List.of(
        Xml.of("DBSnapshotIdentifier", snapshot.id()),
        Xml.of("DBInstanceIdentifier", snapshot.databaseId()),
        Xml.of("DBSnapshotArn", Names.arn("rds", "snapshot:" + snapshot.id())),
        Xml.of("SnapshotCreateTime", Times.iso(snapshot.created())),
        Xml.of("Engine", "postgres"),
        Xml.of("Status", "available"),
        Xml.of("SnapshotType", snapshot.type()));
  }
}
