package dev.holdpoint.sandbox.state;

import java.util.List;

/** What a stack of a known name consists of, so that it can be built again. */
public final class StackPlan {
  private static final List<StackResource> CHECKOUT =
      List.of(
          resource("Vpc", "vpc-0c1d2e3f4a5b6c7d8", "AWS::EC2::VPC"),
          resource("SubnetA", "subnet-0a1b2c3d4e5f60711", "AWS::EC2::Subnet"),
          resource("SubnetB", "subnet-0a1b2c3d4e5f60722", "AWS::EC2::Subnet"),
          resource("ServiceSecurityGroup", "sg-0f1e2d3c4b5a69788", "AWS::EC2::SecurityGroup"),
          resource(
              "LoadBalancer", "checkout-prod-alb", "AWS::ElasticLoadBalancingV2::LoadBalancer"),
          resource("Listener", "checkout-prod-https", "AWS::ElasticLoadBalancingV2::Listener"),
          resource("ServiceCluster", "checkout-prod", "AWS::ECS::Cluster"),
          resource("ApiService", "checkout-api", "AWS::ECS::Service"),
          resource("WorkerService", "checkout-worker", "AWS::ECS::Service"),
          resource("TaskRole", "checkout-prod-task", "AWS::IAM::Role"),
          resource("OrdersQueue", "checkout-orders", "AWS::SQS::Queue"),
          resource("OrdersDatabase", Names.CHECKOUT_DATABASE, StackResource.DATABASE),
          resource("ReceiptsBucket", Names.CHECKOUT_BUCKET, StackResource.BUCKET),
          resource("LatencyAlarm", "checkout-prod-latency", "AWS::CloudWatch::Alarm"));
  private static final List<StackResource> SEARCH =
      List.of(
          resource("SearchDomain", "search-staging", "AWS::OpenSearchService::Domain"),
          resource("IndexQueue", "search-staging-index", "AWS::SQS::Queue"),
          resource("IndexFunction", "search-staging-indexer", "AWS::Lambda::Function"),
          resource("IndexRole", "search-staging-indexer", "AWS::IAM::Role"),
          resource("IndexLogs", "/aws/lambda/search-staging-indexer", "AWS::Logs::LogGroup"));

  private StackPlan() {}

  /** The resources of a stack of that name; one parameter for a name without a plan. */
  public static List<StackResource> resources(String stack) {
    return switch (stack) {
      case Names.CHECKOUT_STACK -> CHECKOUT;
      case "search-staging" -> SEARCH;
      default -> List.of(resource("Placeholder", stack + "-placeholder", "AWS::SSM::Parameter"));
    };
  }

  /** A template that declares those resources. */
  public static String template(List<StackResource> resources) {
    StringBuilder text =
        new StringBuilder("{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n  \"Resources\": {");
    String comma = "\n";
    for (StackResource resource : resources) {
      text.append(comma)
          .append(
              "    \"%s\": {\"Type\": \"%s\"}".formatted(resource.logicalId(), resource.type()));
      comma = ",\n";
    }
    return text.append("\n  }\n}\n").toString();
  }

  private static StackResource resource(String logicalId, String physicalId, String type) {
    return new StackResource(logicalId, physicalId, type);
  }
}
