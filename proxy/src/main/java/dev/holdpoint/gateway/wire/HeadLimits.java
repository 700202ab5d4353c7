package dev.holdpoint.gateway.wire;

/**
 * Bounds of reading.
 *
 * @param headBytes the most bytes of a head
 * @param headFields the most fields of a head
 * @param keptBytes how many unasked bytes are kept before the connection is not read any more
 */
public record HeadLimits(int headBytes, int headFields, int keptBytes) {}
