package dev.holdpoint.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One step in an object's life, as watchers see it.
 *
 * @param object as it is after the step, or as it was before its deletion
 */
public record ObjectChange(long version, Kind kind, ObjectKey key, ObjectNode object) {
  /** What happened; the names are the protocol's. */
  public enum Kind {
    ADDED,
    MODIFIED,
    DELETED
  }
}
