/**
 * Curated facts about operations as lines of text: effects that depend on parameters, what is known
 * about undoing, notes; and two small things that all catalogs share.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.rule.Rules}.
 *
 * <p>Threading: immutable after parsing.
 *
 * <p>Failure: a malformed line fails loading, which the tests do.
 *
 * <p>Allowed dependencies: {@code action}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.rule;

import org.jspecify.annotations.NullMarked;
