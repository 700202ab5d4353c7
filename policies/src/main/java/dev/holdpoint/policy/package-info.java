/**
 * Rules, their evaluation, and decisions with their reasons.
 *
 * <p>Start reading at {@link dev.holdpoint.policy.PolicySet} and {@link
 * dev.holdpoint.policy.Decision}.
 *
 * <p>Threading: a policy set is immutable and safe everywhere; evaluation is pure.
 *
 * <p>Failure: an unreadable field, an error or an unknown condition counts as matched for hold and
 * deny and as not matched for allow; nothing matched means hold.
 *
 * <p>Allowed dependencies: {@code action}, {@code assess}; libraries: {@code dev.cel}.
 */
@NullMarked
package dev.holdpoint.policy;

import org.jspecify.annotations.NullMarked;
