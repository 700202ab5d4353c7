/**
 * The rules that this repository's own sources keep, checked from source text.
 *
 * <p>Start reading at {@link dev.holdpoint.tidy.SourceFile}, then {@link
 * dev.holdpoint.tidy.Ratchet}; {@code TidyTest} and {@code ArchitectureTest} put them together.
 *
 * <p>Threading: confined to the test's thread. Failure: a source that does not parse is left to the
 * compiler to report.
 *
 * <p>Allowed dependencies: nothing; libraries: {@code com.sun.source}, {@code org.assertj}.
 */
@NullMarked
package dev.holdpoint.tidy;

import org.jspecify.annotations.NullMarked;
