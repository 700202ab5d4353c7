/**
 * Strict JSON text to {@link dev.holdpoint.action.Value} and back.
 *
 * <p>Start reading at {@link dev.holdpoint.json.StrictJson}.
 *
 * <p>Threading: stateless.
 *
 * <p>Failure: malformed, duplicate-key, trailing or too deep text is a {@link
 * dev.holdpoint.json.JsonFault} that says where.
 *
 * <p>Allowed dependencies: {@code action}; libraries: {@code com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.json;

import org.jspecify.annotations.NullMarked;
