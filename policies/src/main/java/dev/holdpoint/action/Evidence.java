package dev.holdpoint.action;

/**
 * One statement that a person can check, and where it comes from.
 *
 * @param statement a short sentence in plain words without secrets
 * @param source what was read or known: {@code upstream: DescribeStackResources}, {@code catalog},
 *     {@code inventory}, {@code request}
 */
public record Evidence(String statement, String source) {}
