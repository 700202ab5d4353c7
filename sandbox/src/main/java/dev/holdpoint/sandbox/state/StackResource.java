package dev.holdpoint.sandbox.state;

/** One resource of a stack. */
public record StackResource(String logicalId, String physicalId, String type) {
  /** The resource type of databases. */
  public static final String DATABASE = "AWS::RDS::DBInstance";

  /** The resource type of buckets. */
  public static final String BUCKET = "AWS::S3::Bucket";
}
