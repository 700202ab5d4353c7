package dev.holdpoint.sandbox.state;

import java.util.List;

/** Names that the story depends on. */
public final class Names {
  /** The account all cloud resources are in. */
  public static final String ACCOUNT = "123456789012";

  /** The region all regional cloud resources are in. */
  public static final String REGION = "eu-west-1";

  /** The production stack that serves the checkout. */
  public static final String CHECKOUT_STACK = "checkout-prod";

  /** The database that belongs to the production stack. */
  public static final String CHECKOUT_DATABASE = "checkout-db";

  /** The bucket that belongs to the production stack. */
  public static final String CHECKOUT_BUCKET = "checkout-receipts";

  /** The namespace that serves the checkout. */
  public static final String CHECKOUT_NAMESPACE = "checkout";

  /** The deployments in that namespace, all of which the checkout needs. */
  public static final List<String> CHECKOUT_DEPLOYMENTS =
      List.of("checkout-api", "checkout-worker", "payments");

  /** The volume claims in that namespace. */
  public static final List<String> CHECKOUT_VOLUMES = List.of("orders-journal", "payments-ledger");

  private Names() {}

  /** An Amazon resource name in the world's account and region. */
  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }

  /** An Amazon resource name of a global IAM resource. */
  public static String iamArn(String resource) {
    return "arn:aws:iam::" + ACCOUNT + ":" + resource;
  }
}
