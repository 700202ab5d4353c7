/**
 * Calls of MCP tools to actions, by the words of the tool's name and description. What the
 * publisher claims about a tool can make the answer worse, never better.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.mcp.McpClassifier}.
 *
 * <p>Threading: immutable, safe everywhere.
 *
 * <p>Failure: a tool whose words say nothing is an action with effect {@code UNKNOWN}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.spi}, {@code classify.sql}, {@code
 * classify.tool}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.mcp;

import org.jspecify.annotations.NullMarked;
