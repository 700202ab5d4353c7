package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a verb on a resource would do. Every door comes here, so that one effect gets one action.
 */
public final class KubernetesActions {
  static final String SYSTEM = "kubernetes";

  /** Kinds whose plural is their name. */
  private static final List<String> UNCOUNTABLE = List.of("endpoints", "metrics");

  private KubernetesActions() {}

  public static Action of(KubernetesRequest request) {
    var steps = new ArrayList<String>();
    steps.add("request: " + request.verb() + " " + spoken(request));
    Effect effect = KubernetesEffects.of(request, steps);
    return new Action(
        SYSTEM,
        request.group().isEmpty() ? "core" : request.group(),
        operation(request),
        effect,
        targets(request),
        count(request),
        parameters(request),
        effect.mutates() ? KubernetesUndo.of(request, effect) : Undo.NOT_NEEDED,
        steps);
  }

  /** The verb, with the sub-resource behind it; a connection is named after its sub-resource. */
  private static String operation(KubernetesRequest request) {
    String sub = request.subresource();
    if (KubernetesEffects.connects(request)) {
      return sub.isEmpty() ? "proxy" : sub;
    }
    return sub.isEmpty() ? request.verb() : request.verb() + "-" + sub;
  }

  private static List<Target> targets(KubernetesRequest request) {
    if (request.resource().isEmpty()) {
      return List.of();
    }
    var scope = new TreeMap<String, String>();
    request.namespace().ifPresent(namespace -> scope.put("namespace", namespace));
    String id = request.name().or(() -> named(request)).orElse("*");
    return List.of(Target.of(kind(request.resource()), id, scope));
  }

  /** An object that is created says its name itself. */
  private static java.util.Optional<String> named(KubernetesRequest request) {
    return request.verb().equals("create") && request.body() instanceof Value.Fields object
        ? KubernetesChange.at(object, "metadata", "name")
            .filter(name -> name instanceof Value.Text)
            .map(name -> ((Value.Text) name).text())
        : java.util.Optional.empty();
  }

  private static String kind(String resource) {
    return UNCOUNTABLE.contains(resource) ? resource : Nouns.singular(resource);
  }

  private static Count count(KubernetesRequest request) {
    if (request.resource().isEmpty()) {
      return Count.NONE;
    }
    boolean one = request.name().isPresent() || request.verb().equals("create");
    return one ? Count.ONE : Count.UNBOUNDED;
  }

  /** What secrets hold stays out; the fingerprint has it through the call's identity. */
  private static Value.Fields parameters(KubernetesRequest request) {
    var parameters = request.options();
    boolean secret = request.is("", "secrets");
    return request.body() instanceof Value.Nothing || secret || request.deletes()
        ? parameters
        : parameters.with("body", request.body());
  }

  private static String spoken(KubernetesRequest request) {
    String group = request.group().isEmpty() ? "" : "." + request.group();
    String sub = request.subresource().isEmpty() ? "" : "/" + request.subresource();
    return request.resource() + group + sub;
  }
}
