package dev.holdpoint.hold;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.Value;
import dev.holdpoint.policy.Quorum;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is frozen when a hold opens and what people are shown; nothing in it ever changes.
 *
 * @param fingerprint of the canonical action
 * @param caller who asked
 * @param door {@code proxy}, {@code tool-call}, {@code hook}
 * @param route the route's name
 * @param quorum who must agree
 * @param policyDigest the policy set that held it
 * @param targetVersions version of each target's state when the facts were read, by spoken target;
 *     part of what is approved
 * @param facts everything shown, in the words of the API: {@code sentence}, {@code call}, {@code
 *     actions}, {@code blastRadius}, {@code rules}, {@code reason} (the agent's claim), {@code
 *     alternatives}; secrets already redacted
 */
public record Card(
    Fingerprint fingerprint,
    Caller caller,
    String door,
    String route,
    Quorum quorum,
    String policyDigest,
    SortedMap<String, String> targetVersions,
    Value.Fields facts) {
  public Card {
    targetVersions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(targetVersions));
  }
}
