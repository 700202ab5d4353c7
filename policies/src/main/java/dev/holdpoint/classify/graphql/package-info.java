/**
 * GraphQL: request to documents, documents to the fields of the operation that would run, and what
 * each field would do by its name and arguments. Schemas are not known, so words decide.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.graphql.GraphqlClassifier} for requests and at
 * {@link dev.holdpoint.classify.graphql.GraphqlActions} for what a field means.
 *
 * <p>Threading: immutable values; {@code Expansion} belongs to one call.
 *
 * <p>Failure: what cannot be parsed, or is past a limit, is {@code Unrecognized}; a persisted query
 * and a mutation without a known verb are {@code UNKNOWN}; a mutation is never a read.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.rule}, {@code
 * classify.tool}; libraries: {@code graphql}.
 */
@NullMarked
package dev.holdpoint.classify.graphql;

import org.jspecify.annotations.NullMarked;
