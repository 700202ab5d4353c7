package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdpoint.sandbox.state.Orders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real AWS CLI, version 2, against the stand-in endpoint. */
class AwsCliTest {
  private static Optional<Path> aws = Optional.empty();
  private SandboxWorld world;

  @BeforeAll
  static void find() {
    aws = Program.find("aws", "aws-cli/2", "--version");
    assumeTrue(aws.isPresent(), "AWS CLI 2 is missing; on Debian: apt-get install awscli");
  }

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void deleteAndRecreate_productionStack_losesOrdersHistory() {
    assertThat(aws("cloudformation", "describe-stacks").isDone().output())
        .contains("UPDATE_ROLLBACK_FAILED");

    aws("cloudformation", "delete-stack", "--stack-name", "checkout-prod").isDone();
    aws("cloudformation", "wait", "stack-delete-complete", "--stack-name", "checkout-prod")
        .isDone();
    assertThat(world.orders()).isEqualTo(new Orders(0, Orders.History.LOST));

    aws(
            "cloudformation",
            "create-stack",
            "--stack-name",
            "checkout-prod",
            "--template-url",
            "https://t.example/")
        .isDone();
    aws("cloudformation", "wait", "stack-create-complete", "--stack-name", "checkout-prod")
        .isDone();
    assertThat(world.orders()).isEqualTo(new Orders(4_200, Orders.History.LOST));
    assertThat(world.snapshot().journal("cloudformation:DeleteStack")).hasSize(1);
  }

  @Test
  void reads_everyService_change_nothing() {
    assertThat(
            aws(
                    "cloudformation",
                    "describe-stack-resources",
                    "--stack-name",
                    "checkout-prod",
                    "--query",
                    "length(StackResources)")
                .isDone()
                .output()
                .strip())
        .isEqualTo("14");
    aws("cloudformation", "describe-stack-events", "--stack-name", "checkout-prod").isDone();
    assertThat(aws("elasticbeanstalk", "describe-environments").isDone().output())
        .contains("catalog-prod");
    assertThat(aws("ec2", "describe-instances").isDone().output()).contains("i-0a1b2c3d4e5f60001");
    assertThat(aws("rds", "describe-db-snapshots").isDone().output())
        .contains("checkout-db-weekly-16");
    assertThat(aws("iam", "list-users").isDone().output()).contains("dana");
    assertThat(aws("sts", "get-caller-identity").isDone().output()).contains("123456789012");
    assertThat(aws("dynamodb", "list-tables").isDone().output()).contains("checkout-sessions");

    assertThat(world.snapshot().journal()).isEmpty();
  }

  @Test
  void s3_uploadListRemove_roundTrips(@TempDir Path folder) throws Exception {
    Path sent = Files.writeString(folder.resolve("sent"), "x".repeat(100_000));
    Path back = folder.resolve("back");

    assertThat(
            aws(
                    "s3api",
                    "list-objects-v2",
                    "--bucket",
                    "checkout-receipts",
                    "--query",
                    "length(Contents)")
                .isDone()
                .output()
                .strip())
        .isEqualTo("1204");
    aws("s3", "cp", sent.toString(), "s3://acme-build-artifacts/a b/c+d").isDone();
    aws("s3", "cp", "s3://acme-build-artifacts/a b/c+d", back.toString()).isDone();
    assertThat(back).hasSameTextualContentAs(sent);
    assertThat(aws("s3api", "delete-bucket", "--bucket", "acme-build-artifacts").output())
        .contains("BucketNotEmpty");
    aws("s3", "rb", "--force", "s3://acme-build-artifacts").isDone();

    assertThat(world.snapshot().cloud().buckets()).doesNotContainKey("acme-build-artifacts");
  }

  @Test
  void unknownOperation_everyProtocol_isToldInItsOwnShape() {
    assertThat(aws("ec2", "delete-vpc", "--vpc-id", "vpc-1").output()).contains("(InvalidAction)");
    assertThat(aws("iam", "delete-role", "--role-name", "r").output()).contains("(InvalidAction)");
    assertThat(aws("kms", "list-keys").output()).contains("(UnknownOperationException)");
    assertThat(
            aws("s3api", "put-bucket-policy", "--bucket", "checkout-receipts", "--policy", "{}")
                .output())
        .contains("(NotImplemented)");
  }

  private Program.Run aws(String... arguments) {
    var program =
        new Program(
            aws.orElseThrow(),
            Map.of(
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_DEFAULT_REGION", "eu-west-1",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_PAGER", ""));
    List<String> all = new ArrayList<>(List.of("--endpoint-url", world.aws().toString()));
    all.addAll(List.of(arguments));
    return program.run(all.toArray(String[]::new));
  }
}
