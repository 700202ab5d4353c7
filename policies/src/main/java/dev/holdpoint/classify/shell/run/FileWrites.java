package dev.holdpoint.classify.shell.run;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import java.util.List;

/** What writing to a file means, by where the file lies. */
public final class FileWrites {
  private FileWrites() {}

  /** A redirection onto that path. */
  static Action redirect(Argument path, boolean append) {
    return of("", append ? "append" : "write", path, append);
  }

  /** Writing that path; {@code append} keeps what is there. */
  public static Action of(String program, String operation, Argument path, boolean append) {
    if (!path.literal()) {
      return Actions.unknown(program, operation, "writes to a file whose name is computed");
    }
    PathKind kind = PathKind.of(path.text());
    return Actions.of(
        program, operation, effect(kind, append), targets(kind, path), "writes " + kind.spoken());
  }

  private static List<dev.holdpoint.action.Target> targets(PathKind kind, Argument path) {
    return kind == PathKind.STREAM ? List.of() : List.of(Actions.file(path.text()));
  }

  private static Effect effect(PathKind kind, boolean append) {
    return switch (kind) {
      case STREAM -> Effect.READ;
      case ORDINARY -> Effect.UPDATE;
      case SECRET -> append ? Effect.UPDATE : Effect.REPLACE;
      case SYSTEM -> append ? Effect.UPDATE : Effect.REPLACE;
      case ACCESS -> Effect.GRANT;
      case DEVICE -> Effect.DELETE;
      case STARTUP, NETWORK -> Effect.UNKNOWN;
    };
  }
}
