/**
 * The product as its users meet it: real processes, real clients, real sockets.
 *
 * <p>Start reading at {@link dev.holdpoint.it.Running}.
 *
 * <p>Threading: every test starts its own process and stops it.
 *
 * <p>Failure: output of the process is part of the message.
 *
 * <p>Allowed dependencies: {@code *}; libraries: {@code org.junit}, {@code org.assertj}, {@code
 * org.awaitility}, {@code com.microsoft.playwright}.
 */
@NullMarked
package dev.holdpoint.it;

import org.jspecify.annotations.NullMarked;
