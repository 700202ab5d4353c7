package dev.holdpoint.policy.text;

/**
 * A text and the name of the file it comes from.
 *
 * @param name for diagnostics, for example {@code policies/packs/aws.yaml}
 */
public record Source(String name, String text) {}
