package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the content of an object or patch adds to the effect of writing it. */
final class KubernetesChange {
  private static final Set<String> HOST = Set.of("hostPID", "hostIPC", "hostNetwork");

  private KubernetesChange() {}

  /** An effect that is worse than writing, with its reason. */
  record Worse(Effect effect, String reason) {}

  static Optional<Worse> of(KubernetesRequest request) {
    return switch (request.body()) {
      case Value.Items(var operations) -> jsonPatch(operations);
      case Value.Fields object -> object(request, object);
      case Value.Text text -> Optional.empty();
      case Value.Number number -> Optional.empty();
      case Value.Flag flag -> Optional.empty();
      case Value.Nothing nothing -> Optional.empty();
    };
  }

  /** RFC 6902: a list of operations with a path. */
  private static Optional<Worse> jsonPatch(List<Value> operations) {
    for (Value operation : operations) {
      if (!(operation instanceof Value.Fields fields)) {
        return Optional.of(new Worse(Effect.UNKNOWN, "a patch that is not readable"));
      }
      var worse = patched(fields);
      if (worse.isPresent()) {
        return worse;
      }
    }
    return Optional.empty();
  }

  private static Optional<Worse> patched(Value.Fields operation) {
    String path = operation.text("path").orElse("");
    String op = operation.text("op").orElse("");
    Value value = operation.get("value").orElse(Value.NOTHING);
    if (op.equals("test")) {
      return Optional.empty();
    }
    if (path.isEmpty() || path.equals("/metadata") || path.equals("/spec")) {
      return Optional.of(new Worse(Effect.REPLACE, "the patch exchanges a whole part"));
    }
    if (path.startsWith("/metadata/finalizers") && !op.equals("add")) {
      return Optional.of(unfinished());
    }
    if (path.startsWith("/metadata/ownerReferences")) {
      return Optional.of(owned());
    }
    if (path.equals("/spec/replicas") && zero(value)) {
      return Optional.of(scaled());
    }
    return escalates(value);
  }

  private static Optional<Worse> object(KubernetesRequest request, Value.Fields object) {
    boolean patch = request.verb().equals("patch");
    if (at(object, "spec", "replicas").filter(KubernetesChange::zero).isPresent()) {
      return Optional.of(scaled());
    }
    var finalizers = at(object, "metadata", "finalizers");
    boolean dying = at(object, "metadata", "deletionTimestamp").isPresent();
    boolean emptied = finalizers.filter(KubernetesChange::empty).isPresent();
    if (patch && emptied || dying && (emptied || finalizers.isEmpty())) {
      return Optional.of(unfinished());
    }
    if (patch && at(object, "metadata", "ownerReferences").isPresent()) {
      return Optional.of(owned());
    }
    boolean token =
        request.is("", "secrets")
            && object.text("type").orElse("").equals("kubernetes.io/service-account-token");
    return token
        ? Optional.of(new Worse(Effect.GRANT, "it makes a lasting token of a service account"))
        : escalates(object);
  }

  /** Pod fields that give a container the rights of its node (Pod Security Standards, baseline). */
  private static Optional<Worse> escalates(Value value) {
    boolean found =
        switch (value) {
          case Value.Fields(var fields) ->
              fields.entrySet().stream().anyMatch(f -> escalates(f.getKey(), f.getValue()));
          case Value.Items(var items) -> items.stream().anyMatch(i -> escalates(i).isPresent());
          case Value.Text text -> false;
          case Value.Number number -> false;
          case Value.Flag flag -> false;
          case Value.Nothing nothing -> false;
        };
    return found
        ? Optional.of(new Worse(Effect.GRANT, "a pod gets the rights of its node"))
        : Optional.empty();
  }

  private static boolean escalates(String name, Value value) {
    boolean set = value.equals(Value.of(true));
    return set && (HOST.contains(name) || name.equals("privileged"))
        || name.equals("hostPath") && value instanceof Value.Fields
        || escalates(value).isPresent();
  }

  private static Worse scaled() {
    return new Worse(Effect.REPLACE, "scaling to zero stops everything that runs");
  }

  private static Worse unfinished() {
    return new Worse(Effect.REPLACE, "without finalizers the object is deleted without clean-up");
  }

  private static Worse owned() {
    return new Worse(Effect.REPLACE, "an owner reference deletes the object with its owner");
  }

  static Optional<Value> at(Value.Fields object, String first, String second) {
    return object.get(first).orElse(Value.NOTHING) instanceof Value.Fields inner
        ? inner.get(second)
        : Optional.empty();
  }

  static boolean empty(Value value) {
    return value instanceof Value.Nothing || value.equals(new Value.Items(List.of()));
  }

  private static boolean zero(Value value) {
    return value instanceof Value.Number && Canon.write(value).equals("0");
  }
}
