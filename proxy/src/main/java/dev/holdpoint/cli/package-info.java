/**
 * The command line: one class per command, and what they print.
 *
 * <p>Start reading at {@link dev.holdpoint.cli.CommandLineInterface}.
 *
 * <p>Threading: one thread, the process's main thread, unless a command says otherwise.
 *
 * <p>Failure: exit codes 0 done, 1 the answer is no, 2 wrong usage or configuration, 3 a needed
 * service is unreachable; messages say what to do next, on standard error.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code classify.*}, {@code assess}, {@code
 * policy.*}, {@code guard}, {@code hold}, {@code ledger}, {@code store}, {@code identity}, {@code
 * config}, {@code installation}; libraries: {@code picocli}, {@code org.slf4j}, {@code sun.misc}.
 */
@NullMarked
package dev.holdpoint.cli;

import org.jspecify.annotations.NullMarked;
