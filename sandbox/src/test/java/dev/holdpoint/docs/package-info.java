/**
 * The documents and the container files, held to what they say.
 *
 * <p>Start reading at {@link dev.holdpoint.docs.Documents}.
 *
 * <p>Threading: one thread; processes are started and ended by the test that needs them.
 *
 * <p>Failure: messages name the file and what is wrong in it.
 *
 * <p>Allowed dependencies: {@code config}, {@code policy.text}; libraries: {@code
 * com.fasterxml.jackson}, {@code org.junit}, {@code org.assertj}.
 */
@NullMarked
package dev.holdpoint.docs;

import org.jspecify.annotations.NullMarked;
