/**
 * Terraform and OpenTofu plans in JSON form to actions, one per changed resource; requests to HCP
 * Terraform to actions by the published paths.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.terraform.PlanClassifier} for plans and at
 * {@link dev.holdpoint.classify.terraform.HcpClassifier} for requests.
 *
 * <p>Threading: immutable, safe everywhere.
 *
 * <p>Failure: text that is no plan, or whose changes cannot be read, is {@code Unrecognized}; an
 * unknown path is {@code READ} for GET, {@code DELETE} for DELETE and else {@code UNKNOWN}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.route}, {@code
 * classify.spi}, {@code json}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.terraform;

import org.jspecify.annotations.NullMarked;
