/**
 * Settings as records, read from {@code holdpoint.yaml}; what is parsed is enforced, the rest is an
 * error.
 *
 * <p>Start reading at {@link dev.holdpoint.config.Settings}.
 *
 * <p>Threading: immutable values.
 *
 * <p>Failure: a {@link dev.holdpoint.config.SettingsFault} lists every problem with line, column
 * and what to do.
 *
 * <p>Allowed dependencies: {@code action}, {@code policy.*}; libraries: {@code
 * com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.config;

import org.jspecify.annotations.NullMarked;
