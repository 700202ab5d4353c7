package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Value;
import java.util.Optional;

/**
 * One request to a Kubernetes API server, whatever door it came through.
 *
 * @param verb {@code get}, {@code list}, {@code watch}, {@code create}, {@code update}, {@code
 *     patch}, {@code delete}, {@code deletecollection}
 * @param group API group; empty for the core group
 * @param resource plural, for example {@code pods}; empty for discovery and health paths
 * @param subresource for example {@code scale}; empty when there is none
 * @param namespace empty for cluster-wide resources and requests
 * @param name empty when the request is for a collection
 * @param options query parameters and delete options that change what happens
 * @param body the object or patch; {@code Nothing} when there is none
 */
public record KubernetesRequest(
    String verb,
    String group,
    String resource,
    String subresource,
    Optional<String> namespace,
    Optional<String> name,
    Value.Fields options,
    Value body) {

  boolean is(String wantedGroup, String wantedResource) {
    return group.equals(wantedGroup) && resource.equals(wantedResource);
  }

  boolean reads() {
    return verb.equals("get") || verb.equals("list") || verb.equals("watch");
  }

  boolean deletes() {
    return verb.startsWith("delete");
  }

  /** The same request with its options and body read. */
  KubernetesRequest with(Value.Fields read, Value content) {
    return new KubernetesRequest(
        verb, group, resource, subresource, namespace, name, read, content);
  }
}
