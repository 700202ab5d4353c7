package dev.holdpoint.jmh;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.guard.Intercepted;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.guard.Mind;
import dev.holdpoint.policy.text.InventoryText;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyText;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a parsed call to its decision and fingerprint: classify, assess, decide with all packs. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
public class DecideBenchmark {
  private static final Caller BOT =
      new Caller("bot", Optional.of("dana"), Optional.of("benchmark"));

  private Mind mind =
      new Mind(
          Classifiers.standard(),
          () -> {
            throw new IllegalStateException("set up first");
          },
          () -> {
            throw new IllegalStateException("set up first");
          },
          Clock.systemUTC());

  @Setup
  public void load() {
    var set = PolicyText.read(Packs.sources(Packs.NAMES), Clock.systemUTC().instant()).policySet();
    var inventory = InventoryText.read(Packs.sampleInventory());
    mind = new Mind(Classifiers.standard(), () -> set, () -> inventory, Clock.systemUTC());
  }

  @Benchmark
  public Judged awsRead() {
    return judge(query("Action=DescribeStacks&Version=2010-05-15"));
  }

  @Benchmark
  public Judged awsDelete() {
    return judge(query("Action=DeleteStack&Version=2010-05-15&StackName=checkout-prod"));
  }

  @Benchmark
  public Judged kubernetesRead() {
    return judge(
        new HttpCall(
            "GET",
            "cluster.example",
            "/api/v1/namespaces/checkout/pods",
            "limit=500",
            Headers.NONE,
            Body.NONE,
            Optional.of("kubernetes")));
  }

  @Benchmark
  public Judged shellDelete() {
    return judge(
        new ShellCall(
            "aws cloudformation delete-stack --stack-name checkout-prod", Optional.empty()));
  }

  @Benchmark
  public Judged shellRead() {
    return judge(new ShellCall("git status && grep -rn TODO src | head -20", Optional.empty()));
  }

  @Benchmark
  public Judged sqlDelete() {
    return judge(new SqlCall("DELETE FROM orders WHERE created < '2020-01-01'", Optional.empty()));
  }

  private static HttpCall query(String form) {
    return new HttpCall(
        "POST",
        "cloudformation.eu-west-1.amazonaws.com",
        "/",
        "",
        Headers.of("Content-Type", "application/x-www-form-urlencoded"),
        Body.of(form),
        Optional.of("aws"));
  }

  private Judged judge(Call call) {
    return mind.judge(
        new Intercepted(
            new CallId("tc_00000000000000000000"),
            call,
            BOT,
            "proxy",
            "aws",
            Mode.ENFORCE,
            Optional.empty()),
        Facts.NONE);
  }
}
