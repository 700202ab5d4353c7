package dev.holdpoint.classify.tool;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.spi.CallClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Built-in tools of coding agents, by name; every other tool is unknown. */
public final class ToolClassifier implements CallClassifier<ToolCall> {
  private static final Set<String> READS =
      Set.of(
          "read",
          "readfile",
          "readmanyfiles",
          "fsread",
          "view",
          "grep",
          "grepsearch",
          "glob",
          "globsearch",
          "filesearch",
          "codebasesearch",
          "search",
          "searchfiles",
          "searchfilecontent",
          "ls",
          "list",
          "listdir",
          "listdirectory",
          "listfiles",
          "notebookread",
          "todoread",
          "readlints",
          "webfetch",
          "websearch",
          "fetchrules",
          "bashoutput",
          "taskoutput",
          "listcodedefinitionnames",
          "readmcpresource");
  private static final Set<String> WRITES =
      Set.of(
          "write",
          "writefile",
          "writetofile",
          "fswrite",
          "edit",
          "editfile",
          "multiedit",
          "replace",
          "replaceinfile",
          "strreplace",
          "applydiff",
          "searchreplace",
          "notebookedit",
          "insertcontent",
          "createfile");
  private static final Set<String> NOTES =
      Set.of("todowrite", "updateplan", "exitplanmode", "askuserquestion", "updatetodolist");
  private static final List<String> PATHS =
      List.of("file_path", "filePath", "path", "notebook_path", "target_file", "absolute_path");

  @Override
  public Classification classify(ToolCall call) {
    String name = String.join("", Verbs.parts(call.tool())).toLowerCase(Locale.ROOT);
    if (READS.contains(name) || NOTES.contains(name)) {
      return answer(call, Effect.READ, "a tool that only reads or notes");
    }
    if (WRITES.contains(name)) {
      return answer(call, write(call), "a tool that writes a file");
    }
    return Classification.of(
        Action.unknown("tool", "", call.tool(), "a tool that nobody has described"));
  }

  /** Some files say who may log in or what runs later: writing them is more than an edit. */
  private static Effect write(ToolCall call) {
    var paths = paths(call.input());
    boolean ordinary =
        !paths.isEmpty()
            && paths.stream()
                .noneMatch(
                    path ->
                        path.matches(
                            "(?s).*(/\\.ssh/|/\\.git/|\\.bashrc|\\.zshrc|\\.profile|/cron|\\.\\./).*"
                                + "|/(etc|usr|bin|sbin|boot|lib|root|var/spool)/.*"));
    return ordinary ? Effect.UPDATE : Effect.UNKNOWN;
  }

  private static List<String> paths(Value.Fields input) {
    var found = new ArrayList<String>();
    PATHS.forEach(name -> input.text(name).ifPresent(found::add));
    return found;
  }

  private static Classification answer(ToolCall call, Effect effect, String step) {
    List<Target> targets =
        paths(call.input()).stream()
            .map(path -> Target.of("file", path, Map.of("host", "local")))
            .toList();
    var action =
        new Action(
            "tool",
            "",
            call.tool(),
            effect,
            targets,
            new Count.Exactly(targets.size()),
            call.input(),
            effect.mutates() ? Undo.UNKNOWN : Undo.NOT_NEEDED,
            List.of(step));
    return new Classification.Recognized(List.of(action), Completeness.FULL, "");
  }
}
