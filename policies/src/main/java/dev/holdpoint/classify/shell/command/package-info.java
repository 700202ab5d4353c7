/**
 * What programs would do: tables as text resources, and a little code per family.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.shell.command.KnownPrograms}; the tables lie
 * beside the package as {@code *.txt}, their language is described in {@code files.txt}.
 *
 * <p>Threading: immutable, safe everywhere.
 *
 * <p>Failure: an unknown program, sub-command or combination is an action with effect {@code
 * UNKNOWN}; a broken table fails when it is loaded.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.aws}, {@code classify.shell.run}, {@code
 * classify.sql}, {@code classify.tool}, {@code json}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.shell.command;

import org.jspecify.annotations.NullMarked;
