package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.SqlCall;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import dev.holdpoint.classify.sql.SqlClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clients of SQL databases: the statements in their line or input go to the SQL classifier.
 *
 * @param valued options whose value is the next argument
 * @param statements options whose value is a statement
 * @param files options whose value names a file of statements
 * @param databaseFirst whether the first operand names the database and the next is a statement
 */
record SqlClients(Set<String> valued, String[] statements, String[] files, boolean databaseFirst)
    implements Program {
  private static final SqlClassifier SQL = new SqlClassifier();

  static void addTo(Map<String, Program> programs) {
    var psql =
        client(
            "-c --command",
            "-f --file",
            "-d --dbname -h --host -p --port -U --username -v --set -o --output -F -P -R -L -T");
    var mysql =
        client(
            "-e --execute",
            "",
            "-h --host -P --port -u --user -D --database -S --socket --defaults-file");
    var others =
        client(
            "-q -Q --query -e --execute -c",
            "-i",
            "-h --host -S -U -P -d -u --password --user --port --database --url");
    var embedded =
        new SqlClients(
            Set.of("-cmd", "-separator", "-init", "-c", "-s"),
            new String[] {"-c", "-s", "-cmd"},
            new String[] {"-init", "-f"},
            true);
    List.of("psql", "pgcli").forEach(name -> programs.put(name, psql));
    List.of("mysql", "mariadb", "mycli").forEach(name -> programs.put(name, mysql));
    List.of("sqlite3", "duckdb", "sqlite").forEach(name -> programs.put(name, embedded));
    for (String name :
        List.of("sqlcmd", "clickhouse-client", "cqlsh", "snowsql", "trino", "presto", "usql")) {
      programs.put(name, others);
    }
  }

  private static SqlClients client(String statements, String files, String more) {
    var valued = new java.util.HashSet<String>();
    for (String each : (statements + " " + files + " " + more).split(" ")) {
      valued.add(each);
    }
    return new SqlClients(valued, statements.split(" "), files.split(" "), false);
  }

  @Override
  public Stream run(Invocation call, Session session) {
    var style = databaseFirst ? Options.Style.SINGLE_DASH : Options.Style.GNU;
    Options options = Options.of(call.arguments(), valued, style);
    if (Harmless.asksForHelp(call.arguments(), options)
        || call.name().equals("psql") && options.has("-l", "--list")) {
      session.add(Actions.read(call.name(), call.name(), "asks for help or a list only"));
      return Stream.OPAQUE;
    }
    var texts = new ArrayList<>(options.values(statements));
    if (databaseFirst) {
      texts.addAll(options.from(1));
    }
    Optional<String> database =
        options
            .value("-d", "--dbname", "-D", "--database")
            .or(() -> options.operands().stream().findFirst())
            .map(Argument::text);
    if (options.has(files) || texts.isEmpty()) {
      input(call, texts, options, session);
    }
    texts.forEach(text -> statement(call, text, database, session));
    return Stream.OPAQUE;
  }

  private void input(Invocation call, List<Argument> texts, Options options, Session session) {
    if (!options.has(files) && call.input() instanceof Stream.Known(String text)) {
      texts.add(Argument.of(text));
    } else {
      session.add(Actions.unknown(call.name(), call.name(), "statements that are not in the line"));
    }
  }

  private static void statement(
      Invocation call, Argument text, Optional<String> database, Session session) {
    String sql = text.text().strip();
    if (!text.literal() && !text.text().matches("(?is)\\s*select\\s.*")) {
      session.add(Actions.unknown(call.name(), call.name(), "a statement that is computed"));
    } else if (!text.literal()) {
      session.add(Actions.unknown(call.name(), call.name(), "a statement that is partly computed"));
    } else if (sql.startsWith("\\") || sql.startsWith(".")) {
      meta(call, sql, session);
    } else {
      session.add(SQL.classify(new SqlCall(sql, database)));
    }
  }

  /** The client's own commands: a few only list things. */
  private static void meta(Invocation call, String text, Session session) {
    boolean lists =
        text.matches(
                "\\\\(d[a-zA-Z+]*|l\\+?|conninfo|timing|x|z|sf|sv|\\?|h|encoding|q)("
                    + " [^|`\\\\!;]*)?")
            || text.matches(
                "\\.(tables|schema|databases|indexes|indices|dbinfo|mode|headers|help|stats|quit)("
                    + " [^|]*)?");
    session.add(
        lists
            ? Actions.read(call.name(), text.split(" ")[0], "only lists")
            : Actions.unknown(call.name(), text.split(" ")[0], "a command of the client itself"));
  }
}
