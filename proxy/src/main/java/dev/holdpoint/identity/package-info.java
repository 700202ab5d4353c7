/**
 * Who is calling: agents by token, people by password, session or personal token.
 *
 * <p>Start reading at {@link dev.holdpoint.identity.Agents} and {@link
 * dev.holdpoint.identity.People}.
 *
 * <p>Threading: safe for many threads; lookups never block, password checks take tens of
 * milliseconds of processor time and belong on virtual threads.
 *
 * <p>Failure: whoever cannot be recognised is nobody; secrets are kept as digests only.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code hold}; libraries: {@code
 * org.slf4j}.
 */
@NullMarked
package dev.holdpoint.identity;

import org.jspecify.annotations.NullMarked;
