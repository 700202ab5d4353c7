package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import java.util.Map;

/** What is known about undoing a change, by kind. */
final class KubernetesUndo {
  /** Deleting these loses something that no manifest brings back. */
  private static final Map<String, String> LOST =
      Map.of(
          "namespaces", "everything in the namespace is deleted with it",
          "persistentvolumeclaims",
              "its volume is deleted too unless the volume's policy retains it",
          "persistentvolumes", "the data is gone unless the volume's policy retains it",
          "customresourcedefinitions", "all objects of that kind are deleted with it",
          "secrets", "a secret that is stored nowhere else cannot be restored",
          "volumesnapshots", "the snapshot's data is deleted unless its class retains it",
          "volumesnapshotcontents", "the snapshot's data may be deleted");

  /** Deleting these can be made good by applying a manifest again. */
  private static final Map<String, String> FROM_MANIFEST =
      Map.of(
          "pods", "its controller starts another one; a pod without controller is gone",
          "deployments", "it can be applied again from its manifest; its pods stop meanwhile",
          "statefulsets",
              "it can be applied again; volumes may be retained or deleted by its policy",
          "daemonsets", "it can be applied again from its manifest; its pods stop meanwhile",
          "services", "it can be applied again from its manifest; addresses may change",
          "configmaps", "it can be applied again from its manifest");

  private KubernetesUndo() {}

  static Undo of(KubernetesRequest request, Effect effect) {
    if (request.deletes()) {
      return deleted(request.resource());
    }
    return switch (effect) {
      case CREATE -> undo(Reversibility.REVERSIBLE, "what is created can be deleted");
      case REPLACE -> undo(Reversibility.RECOVERABLE, "the former content can be applied again");
      case READ, DISCLOSE, UPDATE, DELETE, EXECUTE, GRANT, EXPOSE, UNKNOWN -> Undo.UNKNOWN;
    };
  }

  private static Undo deleted(String resource) {
    String lost = LOST.get(resource);
    if (lost != null) {
      return undo(Reversibility.IRREVERSIBLE, lost);
    }
    String again = FROM_MANIFEST.get(resource);
    return again == null ? Undo.UNKNOWN : undo(Reversibility.RECOVERABLE, again);
  }

  private static Undo undo(Reversibility reversibility, String because) {
    return new Undo(reversibility, new Evidence(because, "catalog"));
  }
}
