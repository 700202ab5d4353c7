/**
 * The flow: classify, assess, decide, record, hold, and the permit without which nothing is
 * forwarded.
 *
 * <p>Start reading at {@link dev.holdpoint.guard.Guard}.
 *
 * <p>Threading: {@code judge} is pure and quick, for event loops; {@code enact} may block, for
 * virtual threads.
 *
 * <p>Failure: every fault ends in a refusal or a hold; a door gets a sealed answer, never an
 * exception to interpret.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code classify}, {@code assess}, {@code
 * policy}, {@code hold}, {@code ledger}; libraries: {@code org.slf4j}.
 */
@NullMarked
package dev.holdpoint.guard;

import org.jspecify.annotations.NullMarked;
