package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsEndpointTest {
  private SandboxWorld world;
  private Wire aws;

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
    aws = new Wire(world.aws());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void deleteStack_repeated_isExecutedOnce() {
    assertThat(
            aws.form("cloudformation", "Action=DeleteStack&StackName=checkout-prod").statusCode())
        .isEqualTo(200);
    aws.form("cloudformation", "Action=DeleteStack&StackName=checkout-prod");

    assertThat(world.snapshot().journal("cloudformation:DeleteStack")).hasSize(1);
    assertThat(world.snapshot().cloud().databases()).isEmpty();
    assertThat(world.snapshot().cloud().buckets()).doesNotContainKey("checkout-receipts");
  }

  @Test
  void describeStacks_deletedStack_isFoundByIdOnly() {
    String id = world.snapshot().cloud().stacks().get("checkout-prod").id();

    aws.form("cloudformation", "Action=DeleteStack&StackName=checkout-prod");

    var byId = aws.form("cloudformation", "Action=DescribeStacks&StackName=" + id);
    assertThat(byId.body()).contains("<StackStatus>DELETE_COMPLETE</StackStatus>");
    var byName = aws.form("cloudformation", "Action=DescribeStacks&StackName=checkout-prod");
    assertThat(byName.statusCode()).isEqualTo(400);
    assertThat(byName.body()).contains("<Code>ValidationError</Code>");
  }

  @Test
  void updateStack_templateWithoutDatabase_removesTheDatabase() {
    String template = "{\"Resources\":{\"ReceiptsBucket\":{\"Type\":\"AWS::S3::Bucket\"}}}";

    aws.form(
        "cloudformation",
        "Action=UpdateStack&StackName=checkout-prod&TemplateBody="
            + java.net.URLEncoder.encode(template, java.nio.charset.StandardCharsets.UTF_8));

    assertThat(world.snapshot().cloud().databases()).isEmpty();
    assertThat(world.snapshot().cloud().buckets()).containsKey("checkout-receipts");
    assertThat(world.orders().perMinute()).isZero();
  }

  @Test
  void terminateEnvironment_catalog_isGone() {
    aws.form("elasticbeanstalk", "Action=TerminateEnvironment&EnvironmentName=catalog-prod");

    assertThat(world.snapshot().cloud().environments()).isEmpty();
    assertThat(
            aws.form("elasticbeanstalk", "Action=TerminateEnvironment&EnvironmentName=catalog-prod")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void terminateInstances_oneUnknown_changesNone() {
    var answer =
        aws.form(
            "ec2", "Action=TerminateInstances&InstanceId.1=i-0a1b2c3d4e5f60001&InstanceId.2=i-0");

    assertThat(answer.body())
        .contains("<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code>");
    assertThat(world.snapshot().journal()).isEmpty();
  }

  @Test
  void ec2DryRun_anyOperation_answers412() {
    var answer = aws.form("ec2", "Action=StopInstances&DryRun=true&InstanceId.1=x");

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.body()).contains("DryRunOperation");
  }

  @Test
  void deleteDatabase_protected_isRefused() {
    String delete =
        "Action=DeleteDBInstance&DBInstanceIdentifier=checkout-db&SkipFinalSnapshot=true";

    aws.form(
        "rds", "Action=ModifyDBInstance&DBInstanceIdentifier=checkout-db&DeletionProtection=true");
    assertThat(aws.form("rds", delete).statusCode()).isEqualTo(400);
    aws.form(
        "rds", "Action=ModifyDBInstance&DBInstanceIdentifier=checkout-db&DeletionProtection=false");
    assertThat(aws.form("rds", delete).statusCode()).isEqualTo(200);

    assertThat(world.orders().perMinute()).isZero();
  }

  @Test
  void dynamodb_deleteTable_speaksJson() {
    var answer =
        aws.send(
            "POST",
            "/",
            "{\"TableName\":\"checkout-sessions\"}",
            "X-Amz-Target",
            "DynamoDB_20120810.DeleteTable",
            "Content-Type",
            "application/x-amz-json-1.0");

    assertThat(Wire.json(answer).at("/TableDescription/TableStatus").asText())
        .isEqualTo("DELETING");
    assertThat(world.snapshot().journal("dynamodb:DeleteTable")).hasSize(1);
  }

  @Test
  void listObjects_overThousand_arePaged() {
    String first = aws.get("/checkout-receipts?list-type=2").body();
    var token = Pattern.compile("<NextContinuationToken>(.*?)<").matcher(first);

    assertThat(token.find()).isTrue();
    assertThat(first).contains("<IsTruncated>true<").contains("<KeyCount>1000<");
    assertThat(
            aws.get("/checkout-receipts?list-type=2&continuation-token=" + token.group(1)).body())
        .contains("<IsTruncated>false<")
        .contains("<KeyCount>204<");
  }

  @Test
  void listObjects_delimiter_groupsOverPages() {
    aws.send("PUT", "/acme-build-artifacts/a/1", "x");
    aws.send("PUT", "/acme-build-artifacts/a/2", "x");
    aws.send("PUT", "/acme-build-artifacts/b", "x");

    String page = aws.get("/acme-build-artifacts?list-type=2&delimiter=/&max-keys=1").body();
    assertThat(page).contains("<Prefix>a/</Prefix>").contains("<IsTruncated>true<");
    var token = Pattern.compile("<NextContinuationToken>(.*?)<").matcher(page);
    assertThat(token.find()).isTrue();
    assertThat(
            aws.get(
                    "/acme-build-artifacts?list-type=2&delimiter=/&continuation-token="
                        + token.group(1))
                .body())
        .contains("<Key>b</Key>")
        .doesNotContain("a/");
  }

  @Test
  void putObject_awsChunked_isUnframed() {
    var put =
        aws.send(
            "PUT",
            "/acme-build-artifacts/k",
            "5\r\n"
                + "hello\r\n"
                + "6;chunk-signature=ab\r\n"
                + " world\r\n"
                + "0\r\n"
                + "x-amz-checksum-crc32:AAAA==\r\n\r\n",
            "Content-Encoding",
            "aws-chunked",
            "X-Amz-Content-Sha256",
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER");

    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(aws.get("/acme-build-artifacts/k").body()).isEqualTo("hello world");
  }

  @Test
  void deleteBucket_withObjects_isConflict() {
    var answer = aws.send("DELETE", "/checkout-receipts", "");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("<Code>BucketNotEmpty</Code>");
  }

  @Test
  void deleteObjects_manyKeys_isOneDeed() {
    var answer =
        aws.send(
            "POST",
            "/checkout-receipts?delete",
            "<Delete><Object><Key>receipts/2026/11/000001.json</Key></Object>"
                + "<Object><Key>receipts/2026/11/000002.json</Key></Object></Delete>");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(world.snapshot().cloud().buckets().get("checkout-receipts").objects())
        .hasSize(1_202);
    assertThat(world.snapshot().journal("s3:DeleteObjects")).hasSize(1);
  }

  @Test
  void createAccessKey_user_isJournalled() {
    aws.form("iam", "Action=CreateAccessKey&UserName=dana");

    assertThat(world.snapshot().cloud().directory().users().get("dana").accessKeys()).hasSize(1);
    assertThat(world.snapshot().journal("iam:CreateAccessKey")).hasSize(1);
  }
}
