/**
 * The door for people: the waiting queue, one hold's card, votes, the ledger and the shadow
 * summary, as pages and as an API.
 *
 * <p>Start reading at {@link dev.holdpoint.console.ConsoleListener} and {@link
 * dev.holdpoint.console.HoldCard}.
 *
 * <p>Threading: each request runs on its own virtual thread; event streams have bounded queues.
 *
 * <p>Failure: whoever is not recognised sees nothing; a vote that cannot be recorded was not cast.
 * Text of agents passes {@link dev.holdpoint.console.Visible} and the templates' escaping.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code policy}, {@code hold}, {@code
 * ledger}, {@code identity}, {@code web}; libraries: {@code gg.jte}, {@code org.slf4j}.
 */
@NullMarked
package dev.holdpoint.console;

import org.jspecify.annotations.NullMarked;
