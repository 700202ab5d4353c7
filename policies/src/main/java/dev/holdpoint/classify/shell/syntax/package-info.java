/**
 * Bash text to a small syntax tree of our own: commands, words, redirections, control flow.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.shell.syntax.BashGrammar} and {@link
 * dev.holdpoint.classify.shell.syntax.Node}.
 *
 * <p>Threading: safe everywhere; native parsers are lent to one caller at a time and native trees
 * never leave the call that made them.
 *
 * <p>Failure: text that is too long, too slow, too deep or not grammatical is a {@link
 * dev.holdpoint.classify.shell.syntax.Parsed.Broken} with the reason.
 *
 * <p>Allowed dependencies: none; libraries: {@code org.treesitter}.
 */
@NullMarked
package dev.holdpoint.classify.shell.syntax;

import org.jspecify.annotations.NullMarked;
