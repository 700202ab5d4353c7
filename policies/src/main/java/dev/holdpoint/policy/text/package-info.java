/**
 * YAML text to rules, inventories and suites, with diagnostics that name file, line and column.
 *
 * <p>Start reading at {@link dev.holdpoint.policy.text.PolicyText}; what a file may say is in
 * {@link dev.holdpoint.policy.text.RuleReader}.
 *
 * <p>Threading: stateless.
 *
 * <p>Failure: all problems of all texts come together in one {@link
 * dev.holdpoint.policy.text.PolicyFault}; a text with a problem yields nothing.
 *
 * <p>Allowed dependencies: {@code action}, {@code assess}, {@code policy}; libraries: {@code
 * com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.policy.text;

import org.jspecify.annotations.NullMarked;
