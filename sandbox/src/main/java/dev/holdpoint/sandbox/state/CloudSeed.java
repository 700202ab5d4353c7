package dev.holdpoint.sandbox.state;

import dev.holdpoint.action.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cloud resources the world begins with. */
final class CloudSeed {
  private static final int RECEIPTS = 1_204;
  private static final long ORDER_ROWS = 1_842_119;

  private CloudSeed() {}

  static Cloud cloud(Instant now) {
    return new Cloud(
        by(Stack::name, checkout(now), search(now)),
        List.of(),
        by(
            Environment::name,
            new Environment("catalog-prod", "e-catalogp01", "catalog", "v87", ago(now, 211))),
        instances(now),
        by(Database::id, database(now)),
        snapshots(now),
        by(Bucket::name, receipts(now), artifacts(now)),
        new Directory(users(now), roles(now)),
        by(Table::name, new Table("checkout-sessions", "sessionId", 51_377, ago(now, 402))));
  }

  private static Stack checkout(Instant now) {
    List<StackResource> resources = StackPlan.resources(Names.CHECKOUT_STACK);
    String id =
        Names.arn("cloudformation", "stack/checkout-prod/6f1d2a30-5c41-11ee-8c99-0242ac120002");
    Stack fresh =
        new Stack(
            id,
            Names.CHECKOUT_STACK,
            ago(now, 402),
            "CREATE_COMPLETE",
            Tags.PRODUCTION,
            StackPlan.template(resources),
            resources,
            List.of());
    return fresh
        .became("UPDATE_IN_PROGRESS", "User Initiated", now.minus(Duration.ofHours(3)))
        .became(
            "UPDATE_ROLLBACK_FAILED",
            "The following resource(s) failed to update: [ApiService].",
            now.minus(Duration.ofHours(2)));
  }

  private static Stack search(Instant now) {
    List<StackResource> resources = StackPlan.resources("search-staging");
    String id =
        Names.arn("cloudformation", "stack/search-staging/0b7c9e52-77aa-11ee-9d3e-0242ac120003");
    return new Stack(
            id,
            "search-staging",
            ago(now, 61),
            "CREATE_COMPLETE",
            Tags.STAGING,
            StackPlan.template(resources),
            resources,
            List.of())
        .became("CREATE_COMPLETE", "", ago(now, 61));
  }

  private static SortedMap<String, Instance> instances(Instant now) {
    return by(
        Instance::id,
        instance("i-0a1b2c3d4e5f60001", "bastion-prod", Tags.PRODUCTION, ago(now, 380)),
        instance("i-0a1b2c3d4e5f60002", "reports-prod", Tags.PRODUCTION, ago(now, 95)),
        instance("i-0a1b2c3d4e5f60003", "search-staging-1", Tags.STAGING, ago(now, 12)));
  }

  private static Instance instance(
      String id, String name, Map<String, String> tags, Instant launched) {
    return new Instance(id, "t3.medium", "running", launched, Cloud.plus(tags, "Name", name));
  }

  private static Database database(Instant now) {
    return new Database(
        Names.CHECKOUT_DATABASE,
        "postgres",
        "available",
        false,
        ORDER_ROWS,
        ago(now, 402),
        Tags.PRODUCTION);
  }

  private static SortedMap<String, DatabaseSnapshot> snapshots(Instant now) {
    return by(
        DatabaseSnapshot::id,
        new DatabaseSnapshot(
            "checkout-db-weekly-16", Names.CHECKOUT_DATABASE, "manual", 1_803_552, ago(now, 9)),
        new DatabaseSnapshot(
            "checkout-db-weekly-15", Names.CHECKOUT_DATABASE, "manual", 1_771_090, ago(now, 16)));
  }

  private static Bucket receipts(Instant now) {
    var objects = new TreeMap<String, StoredObject>();
    for (int number = 1; number <= RECEIPTS; number++) {
      String text = "{\"receipt\":%d}".formatted(number);
      Bytes content = new Bytes(text.getBytes(StandardCharsets.UTF_8));
      objects.put(
          "receipts/2026/11/%06d.json".formatted(number),
          new StoredObject(content, "application/json", ago(now, 1 + number % 20)));
    }
    return new Bucket(Names.CHECKOUT_BUCKET, ago(now, 402), Tags.PRODUCTION, objects);
  }

  private static Bucket artifacts(Instant now) {
    return new Bucket("acme-build-artifacts", ago(now, 640), Tags.STAGING, new TreeMap<>());
  }

  private static SortedMap<String, User> users(Instant now) {
    return by(
        User::name,
        user("dana", "AIDAEXAMPLEDANA000001", now),
        user("ci-deploy", "AIDAEXAMPLECI00000002", now));
  }

  private static User user(String name, String id, Instant now) {
    return new User(
        name, id, ago(now, 300), List.of(), List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"));
  }

  private static SortedMap<String, Role> roles(Instant now) {
    return by(
        Role::name,
        new Role("operator", "AROAEXAMPLEOPER00001", "ec2.amazonaws.com", ago(now, 700)),
        new Role(
            "checkout-prod-task",
            "AROAEXAMPLETASK00002",
            "ecs-tasks.amazonaws.com",
            ago(now, 402)));
  }

  private static Instant ago(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static <T> SortedMap<String, T> by(Function<T, String> name, T... all) {
    return List.of(all).stream()
        .collect(Collectors.toMap(name, thing -> thing, (a, _) -> a, TreeMap::new));
  }
}
