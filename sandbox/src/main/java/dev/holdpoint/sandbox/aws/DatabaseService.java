package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Database;
import dev.holdpoint.sandbox.state.DatabaseSnapshot;
import dev.holdpoint.sandbox.state.WorldStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RDS. */
final class DatabaseService implements QueryService {
  private final WorldStore store;

  DatabaseService(WorldStore store) {
    this.store = store;
  }

  @Override
  public String namespace() {
    return "http://rds.amazonaws.com/doc/2014-10-31/";
  }

  @Override
  public Optional<List<Xml>> run(QueryCall call) {
    return switch (call.operation()) {
      case "DescribeDBInstances" -> Optional.of(describe(call.form()));
      case "DescribeDBSnapshots" -> Optional.of(snapshots(call.form()));
      case "ModifyDBInstance" -> Optional.of(modify(call));
      case "CreateDBSnapshot" -> Optional.of(copy(call));
      case "DeleteDBInstance" -> Optional.of(delete(call));
      default -> Optional.empty();
    };
  }

  private List<Xml> describe(Form form) {
    Cloud cloud = store.snapshot().cloud();
    Stream<Database> shown =
        form.find("DBInstanceIdentifier").isPresent()
            ? Stream.of(known(cloud, form.need("DBInstanceIdentifier")))
            : cloud.databases().values().stream();
    return List.of(
        Xml.list("DBInstances", "DBInstance", shown.map(db -> DatabaseViews.database(cloud, db))));
  }

  private List<Xml> snapshots(Form form) {
    Cloud cloud = store.snapshot().cloud();
    return List.of(
        Xml.list(
            "DBSnapshots",
            "DBSnapshot",
            cloud.snapshots().values().stream()
                .filter(s -> matches(form, "DBInstanceIdentifier", s.databaseId()))
                .filter(s -> matches(form, "DBSnapshotIdentifier", s.id()))
                .map(DatabaseViews::snapshot)));
  }

  private static boolean matches(Form form, String name, String value) {
    return form.find(name).map(value::equals).orElse(true);
  }

  private List<Xml> modify(QueryCall call) {
    String id = call.form().need("DBInstanceIdentifier");
    Optional<Boolean> protect = call.form().find("DeletionProtection").map(Boolean::parseBoolean);
    Cloud after =
        store
            .change(
                call.deed(id),
                world -> {
                  Database old = known(world.cloud(), id);
                  Database next =
                      old.protectedFromDeletion(protect.orElse(old.deletionProtection()));
                  return next.equals(old)
                      ? world
                      : world.with(
                          world
                              .cloud()
                              .withDatabases(Cloud.plus(world.cloud().databases(), id, next)));
                })
            .cloud();
    return List.of(Xml.of("DBInstance", DatabaseViews.database(after, known(after, id))));
  }

  private List<Xml> copy(QueryCall call) {
    String id = call.form().need("DBInstanceIdentifier");
    String name = call.form().need("DBSnapshotIdentifier");
    Instant now = store.now();
    Cloud after =
        store
            .change(call.deed(name), world -> world.with(copied(world.cloud(), id, name, now)))
            .cloud();
    DatabaseSnapshot made =
        Optional.ofNullable(after.snapshots().get(name)).orElseThrow(() -> missing(id));
    return List.of(Xml.of("DBSnapshot", DatabaseViews.snapshot(made)));
  }

  private static Cloud copied(Cloud cloud, String id, String name, Instant now) {
    if (cloud.snapshots().containsKey(name)) {
      throw new AwsFault(
          400,
          "DBSnapshotAlreadyExists",
          "Cannot create the snapshot because a snapshot with the identifier "
              + name
              + " already exists.");
    }
    var made = new DatabaseSnapshot(name, id, "manual", known(cloud, id).rows(), now);
    return cloud.withSnapshots(Cloud.plus(cloud.snapshots(), name, made));
  }

  private List<Xml> delete(QueryCall call) {
    Form form = call.form();
    String id = form.need("DBInstanceIdentifier");
    Optional<String> last = form.find("FinalDBSnapshotIdentifier");
    if (!form.flag("SkipFinalSnapshot") && last.isEmpty()) {
      throw new AwsFault(
          400,
          "InvalidParameterCombination",
          "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
    }
    Cloud before = store.snapshot().cloud();
    Database doomed = known(before, id);
    Instant now = store.now();
    store.change(
        call.deed(id),
        world -> {
          if (known(world.cloud(), id).deletionProtection()) {
            throw new AwsFault(
                400,
                "InvalidParameterCombination",
                "Cannot delete protected DB Instance, please disable deletion protection and try"
                    + " again.");
          }
          Cloud kept = last.map(name -> copied(world.cloud(), id, name, now)).orElse(world.cloud());
          return world.with(kept.withDatabases(Cloud.minus(kept.databases(), id)));
        });
    Database leaving =
        new Database(
            id,
            doomed.engine(),
            "deleting",
            doomed.deletionProtection(),
            doomed.rows(),
            doomed.created(),
            doomed.tags());
    return List.of(Xml.of("DBInstance", DatabaseViews.database(before, leaving)));
  }

  private static Database known(Cloud cloud, String id) {
    return Optional.ofNullable(cloud.databases().get(id)).orElseThrow(() -> missing(id));
  }

  private static AwsFault missing(String id) {
    return new AwsFault(404, "DBInstanceNotFound", "DBInstance " + id + " not found.");
  }
}
