/**
 * Puts one installation together, by hand and in one place: from settings to running listeners.
 *
 * <p>Start reading at {@link dev.holdpoint.installation.Installation}.
 *
 * <p>Threading: opened and closed by one thread; independent parts start side by side.
 *
 * <p>Failure: {@link dev.holdpoint.installation.InstallationFault} with one sentence that says what
 * to do; whatever was started before is closed.
 *
 * <p>Allowed dependencies: {@code *}; libraries: {@code org.slf4j}.
 */
@NullMarked
package dev.holdpoint.installation;

import org.jspecify.annotations.NullMarked;
