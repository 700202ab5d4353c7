package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tables that a statement names. */
final class Tables {
  private static final Set<String> SECRET =
      Set.of(
          "pg_shadow",
          "pg_authid",
          "pg_catalog.pg_shadow",
          "pg_catalog.pg_authid",
          "mysql.user",
          "pg_user_mapping",
          "pg_user_mappings",
          "sys.sql_logins",
          "pg_hba_file_rules",
          "pg_largeobject");

  private Tables() {}

  /** The table that a changing statement changes. */
  static List<Target> changed(Statement statement, SqlActions actions) {
    var targets = new ArrayList<Target>();
    int at = 1;
    while (statement
        .word(at)
        .matches(
            "INTO|FROM|ONLY|OR|IGNORE|LOW_PRIORITY|QUICK|DELAYED|REPLACE|ABORT|FAIL|OVERWRITE")) {
      at++;
    }
    String name = statement.name(at);
    if (!name.isEmpty()) {
      targets.add(actions.target("table", name));
    }
    return targets;
  }

  /** Tables of a query that hold secrets. */
  static List<Target> secret(Statement statement, SqlActions actions) {
    var targets = new ArrayList<Target>();
    for (int i = 0; i + 1 < statement.tokens().size(); i++) {
      boolean names =
          statement.word(i).matches("FROM|JOIN") || statement.tokens().get(i).symbol(',');
      String name = names ? statement.name(i + 1) : "";
      if (SECRET.contains(name)) {
        targets.add(actions.target("table", name));
      }
    }
    return targets;
  }
}
