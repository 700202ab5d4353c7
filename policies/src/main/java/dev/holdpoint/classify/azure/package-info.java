/**
 * Azure: Resource Manager, Key Vault, Storage and Microsoft Graph; a request's path and method, and
 * what that would do. No list of operations is needed.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.azure.AzureClassifier} for requests and at
 * {@link dev.holdpoint.classify.azure.AzureActions} for what they mean.
 *
 * <p>Threading: immutable after loading; the rules load once, on first use, from the class path.
 *
 * <p>Failure: GET is {@code READ} and DELETE is {@code DELETE} on any path; an action whose verb
 * nobody knows is {@code UNKNOWN}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.rule}; libraries:
 * none.
 */
@NullMarked
package dev.holdpoint.classify.azure;

import org.jspecify.annotations.NullMarked;
