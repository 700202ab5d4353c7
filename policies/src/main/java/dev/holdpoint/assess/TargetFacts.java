package dev.holdpoint.assess;

import dev.holdpoint.action.Count;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Undo;
import java.util.List;
import java.util.Optional;

/**
 * What the upstream itself said about a target just now.
 *
 * @param exists false when the upstream does not know the target; empty when it could not be asked
 * @param contents how many things lie in it (resources of a stack, objects of a namespace)
 * @param undo what exists to restore it from; empty when nothing was learnt
 * @param version resource version, ETag or a digest of the state read: changes when the target
 *     changes
 * @param evidence what was seen, in sentences, for the card
 */
public record TargetFacts(
    Optional<Boolean> exists,
    Optional<Count> contents,
    Optional<Undo> undo,
    Optional<String> version,
    List<Evidence> evidence) {
  public TargetFacts {
    evidence = List.copyOf(evidence);
  }
}
