package dev.holdpoint.hold;

/**
 * A vote as it is handed in.
 *
 * @param reason the person's words; required for a deny
 * @param cardDigest digest of the card that the person saw
 * @param channel {@code console}, {@code cli}, ...
 */
public record Ballot(
    Human human, Vote.Choice choice, String reason, String cardDigest, String channel) {}
