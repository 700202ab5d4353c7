package dev.holdpoint.cli;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code holdpoint classify}: what a call would do and how it would be decided, offline. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Tells what a call would do and how it would be decided. Offline, no server.")
final class ClassifyCommand implements Callable<Integer> {

  /** One source of a call. */
  static final class Source {
    @Nullable
    @Option(names = "--shell", paramLabel = "LINE", description = "a shell line")
    String shell;

    @Nullable
    @Option(names = "--sql", paramLabel = "TEXT", description = "SQL, one or many statements")
    String sql;

    @Nullable
    @Option(
        names = "--http",
        paramLabel = "FILE",
        description = "a request as JSON: method, url, headers, body; - is standard input")
    String http;

    @Nullable
    @Option(
        names = "--mcp",
        paramLabel = "FILE",
        description = "a tool call as JSON: server, tool, description, annotations, arguments")
    String mcp;

    @Nullable
    @Option(names = "--plan", paramLabel = "FILE", description = "a Terraform plan as JSON")
    String plan;

    @Option(
        names = "--jsonl",
        description = "one case a line on standard input: id, kind, input; one answer a line")
    boolean jsonl;
  }

  @Nullable
  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(names = "--explain", description = "name every step from bytes to effect")
  private boolean explain;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Source from = java.util.Objects.requireNonNull(source, "picocli requires one");
    if (from.jsonl) {
      return lines();
    }
    var judge = ClassifyJudge.shipped();
    Call call = one(from);
    var answer = judge.answer(call, explain);
    var screen = Screen.standard();
    if (json) {
      screen.line(Canon.write(answer));
    } else {
      ClassifyText.print(screen, answer);
    }
    return ExitCode.DONE;
  }

  private static Call one(Source from) {
    try {
      if (from.shell != null) {
        return new ShellCall(from.shell, Optional.empty());
      }
      if (from.sql != null) {
        return new SqlCall(from.sql, Optional.empty());
      }
      if (from.http != null) {
        return CallReader.http(StrictJson.readObject(text(from.http)));
      }
      if (from.mcp != null) {
        return CallReader.mcp(StrictJson.readObject(text(from.mcp)));
      }
      return new dev.holdpoint.action.PlanCall(
          text(java.util.Objects.requireNonNull(from.plan, "one source is given")));
    } catch (JsonFault | IllegalArgumentException wrong) {
      throw Trouble.use("the call could not be read: " + wrong.getMessage());
    }
  }

  private static String text(String file) {
    try {
      return file.equals("-")
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw Trouble.use("cannot read `" + file + "`: name a readable UTF-8 file");
    }
  }

  /** Lines are answered in order, in batches on all cores. */
  private int lines() throws IOException {
    var judge = ClassifyJudge.baseline();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    var batch = new ArrayList<String>();
    String line = in.readLine();
    while (line != null) {
      if (!line.isBlank()) {
        batch.add(line);
      }
      line = in.readLine();
      if (batch.size() == 512 || line == null || !in.ready()) {
        answers(judge, batch).forEach(out::println);
        out.flush();
        batch.clear();
      }
    }
    return ExitCode.DONE;
  }

  private List<String> answers(ClassifyJudge judge, List<String> batch) {
    return batch.parallelStream().map(line -> answer(judge, line)).toList();
  }

  private String answer(ClassifyJudge judge, String line) {
    Value id = Value.NOTHING;
    try {
      var given = StrictJson.readObject(line);
      id = given.get("id").orElse(Value.NOTHING);
      return Canon.write(judge.answer(CallReader.read(given), explain).with("id", id));
    } catch (JsonFault | IllegalArgumentException wrong) {
      return Canon.write(
          Value.Fields.NONE.with("id", id).with("error", String.valueOf(wrong.getMessage())));
    }
  }
}
