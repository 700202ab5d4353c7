/**
 * Terraform and OpenTofu plans in JSON form to actions, one per changed resource.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.terraform.PlanClassifier}.
 *
 * <p>Threading: immutable, safe everywhere.
 *
 * <p>Failure: text that is no plan, or whose changes cannot be read, is {@code Unrecognized}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.spi}, {@code json}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.terraform;

import org.jspecify.annotations.NullMarked;
