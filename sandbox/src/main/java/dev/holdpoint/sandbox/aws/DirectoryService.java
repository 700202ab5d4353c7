package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Directory;
import dev.holdpoint.sandbox.state.Names;
import dev.holdpoint.sandbox.state.Role;
import dev.holdpoint.sandbox.state.User;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** IAM users and roles. */
final class DirectoryService implements QueryService {
  private final WorldStore store;

  DirectoryService(WorldStore store) {
    this.store = store;
  }

  @Override
  public String namespace() {
    return "https://iam.amazonaws.com/doc/2010-05-08/";
  }

  @Override
  public Optional<List<Xml>> run(QueryCall call) {
    return switch (call.operation()) {
      case "ListUsers" -> Optional.of(users());
      case "ListRoles" -> Optional.of(roles());
      case "GetUser" -> {
        User user = known(directory(), call.form().find("UserName").orElse("dana"));
        yield Optional.of(List.of(Xml.of("User", user(user))));
      }
      case "CreateUser" -> Optional.of(create(call));
      case "DeleteUser" -> Optional.of(delete(call));
      case "CreateAccessKey" -> Optional.of(createKey(call));
      case "AttachUserPolicy" -> Optional.of(attach(call));
      default -> Optional.empty();
    };
  }

  private Directory directory() {
    return store.snapshot().cloud().directory();
  }

  private List<Xml> users() {
    return List.of(
        Xml.of("IsTruncated", "false"),
        Xml.list(
            "Users", "member", directory().users().values().stream().map(DirectoryService::user)));
  }

  private List<Xml> roles() {
    return List.of(
        Xml.of("IsTruncated", "false"),
        Xml.list(
            "Roles", "member", directory().roles().values().stream().map(DirectoryService::role)));
  }

  private List<Xml> create(QueryCall call) {
    String name = call.form().need("UserName");
    User made = new User(name, Identifiers.unique("AIDA"), store.now(), List.of(), List.of());
    change(
        call,
        directory -> {
          if (directory.users().containsKey(name)) {
            throw new AwsFault(
                409, "EntityAlreadyExists", "User with name " + name + " already exists.");
          }
          return directory.withUsers(Cloud.plus(directory.users(), name, made));
        });
    return List.of(Xml.of("User", user(made)));
  }

  private List<Xml> delete(QueryCall call) {
    String name = call.form().need("UserName");
    change(
        call,
        directory -> {
          User doomed = known(directory, name);
          if (!doomed.accessKeys().isEmpty() || !doomed.policies().isEmpty()) {
            throw new AwsFault(
                409, "DeleteConflict", "Cannot delete entity, must detach all policies first.");
          }
          return directory.withUsers(Cloud.minus(directory.users(), name));
        });
    return List.of();
  }

  private List<Xml> createKey(QueryCall call) {
    String name = call.form().need("UserName");
    String key = Identifiers.unique("AKIA");
    change(
        call,
        directory -> {
          User user = known(directory, name);
          List<String> keys = plus(user.accessKeys(), key);
          return put(directory, new User(name, user.id(), user.created(), keys, user.policies()));
        });
    return List.of(
        Xml.of(
            "AccessKey",
            Xml.of("UserName", name),
            Xml.of("AccessKeyId", key),
            Xml.of("Status", "Active"),
            Xml.of("SecretAccessKey", "sandbox/not-a-secret/" + key),
            Xml.of("CreateDate", Times.iso(store.now()))));
  }

  private List<Xml> attach(QueryCall call) {
    String name = call.form().need("UserName");
    String policy = call.form().need("PolicyArn");
    change(
        call,
        directory -> {
          User user = known(directory, name);
          return user.policies().contains(policy)
              ? directory
              : put(
                  directory,
                  new User(
                      name,
                      user.id(),
                      user.created(),
                      user.accessKeys(),
                      plus(user.policies(), policy)));
        });
    return List.of();
  }

  private void change(QueryCall call, UnaryOperator<Directory> step) {
    store.change(
        call.deed(call.form().need("UserName")),
        world -> {
          Directory before = world.cloud().directory();
          Directory after = step.apply(before);
          return after == before ? world : world.with(world.cloud().with(after));
        });
  }

  private static Directory put(Directory directory, User user) {
    return directory.withUsers(Cloud.plus(directory.users(), user.name(), user));
  }

  private static List<String> plus(List<String> list, String more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  private static User known(Directory directory, String name) {
    return Optional.ofNullable(directory.users().get(name))
        .orElseThrow(
            () ->
                new AwsFault(
                    404, "NoSuchEntity", "The user with name " + name + " cannot be found."));
  }

  private static List<Xml> user(User user) {
    return List.of(
        Xml.of("Path", "/"),
        Xml.of("UserName", user.name()),
        Xml.of("UserId", user.id()),
        Xml.of("Arn", Names.iamArn("user/" + user.name())),
        Xml.of("CreateDate", Times.iso(user.created())));
  }

  private static List<Xml> role(Role role) {
    String trust =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
        "Principal":{"Service":"%s"}}]}\
        """
            .formatted(role.service());
    return List.of(
        Xml.of("Path", "/"),
        Xml.of("RoleName", role.name()),
        Xml.of("RoleId", role.id()),
        Xml.of("Arn", Names.iamArn("role/" + role.name())),
        Xml.of("AssumeRolePolicyDocument", trust),
        Xml.of("CreateDate", Times.iso(role.created())));
  }
}
