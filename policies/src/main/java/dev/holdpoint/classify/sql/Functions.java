package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.tool.Verbs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Functions that do more than compute. */
final class Functions {
  private static final Pattern RUNS =
      Pattern.compile(
          "xp_cmdshell|sp_executesql|sp_oacreate|sys_exec|sys_eval|dblink|dblink_exec|dblink_send_query"
              + "|load_extension|lo_import|lo_export|pg_file_write|pg_file_unlink|pg_file_rename"
              + "|pg_execute_server_program|query_to_xml|cursor_to_xml|database_to_xml"
              + "|writefile|fts3_tokenizer|edit|eval|dbms_scheduler\\w*|utl_\\w+|openrowset|opendatasource");
  private static final Pattern CHANGES =
      Pattern.compile(
          "setval|nextval|lo_create|lo_creat|lo_from_bytea|lo_put|lowrite|lo_truncate|pg_reload_conf"
              + "|pg_rotate_logfile|pg_switch_wal|pg_create_\\w+|pg_promote|pg_wal_replay_\\w+|pg_notify"
              + "|pg_logical_emit_message|pg_replication_\\w+|pg_import_system_collations"
              + "|pg_start_backup|pg_stop_backup|pg_backup_\\w+|pg_advisory_\\w+|pg_stat_\\w*reset\\w*");
  private static final Pattern ENDS =
      Pattern.compile(
          "pg_terminate_backend|pg_cancel_backend|lo_unlink|pg_drop_replication_slot"
              + "|pg_replication_origin_drop|pg_logical_slot_get\\w*|drop_\\w*|pg_replication_slot_advance");
  private static final Pattern DISCLOSES =
      Pattern.compile(
          "pg_read_file|pg_read_binary_file|pg_ls_dir|pg_stat_file|load_file|lo_get|readfile|pg_ls_\\w+dir"
              + "|pg_current_logfile|pgp_sym_decrypt\\w*");

  /** Built-in functions whose names sound worse than they are. */
  private static final Set<String> HARMLESS =
      Set.of(
          "replace",
          "regexp_replace",
          "array_remove",
          "array_replace",
          "json_remove",
          "jsonb_delete",
          "json_replace",
          "json_set",
          "jsonb_set",
          "jsonb_insert",
          "json_insert",
          "truncate",
          "insert",
          "overlay",
          "delete",
          "set_masklen",
          "set_bit",
          "set_byte",
          "setseed",
          "setweight",
          "ts_delete",
          "removed",
          "translate",
          "drop",
          "clear",
          "delta",
          "array_trim",
          "hstore_delete",
          "akeys",
          "add_months",
          "date_add",
          "date_sub",
          "adddate",
          "addtime",
          "ts_rewrite",
          "array_append",
          "list_append",
          "jsonb_set_lax",
          "range_merge");

  private final SqlActions actions;

  Functions(SqlActions actions) {
    this.actions = actions;
  }

  List<Action> read(Statement statement) {
    var made = new ArrayList<Action>();
    var seen = new HashSet<String>();
    for (int i = 0; i + 1 < statement.tokens().size(); i++) {
      Token token = statement.tokens().get(i);
      boolean named = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NAME;
      boolean called =
          named && statement.tokens().get(i + 1).symbol('(') && !declares(statement, i);
      if (called && seen.add(token.name())) {
        effect(token.name())
            .ifPresent(
                effect ->
                    made.add(
                        actions.make(
                            token.name(),
                            effect,
                            List.of(actions.target("function", token.name())),
                            "calls a function that does more than compute")));
      }
    }
    return made;
  }

  /** The name of a table or CTE in front of its column list is no call. */
  private static boolean declares(Statement statement, int at) {
    String before = at == 0 ? "" : statement.word(at - 1);
    return before.matches("INTO|TABLE|AS|WITH|RECURSIVE|UPDATE|VIEW");
  }

  private static Optional<Effect> effect(String name) {
    if (RUNS.matcher(name).matches()) {
      return Optional.of(Effect.EXECUTE);
    }
    if (ENDS.matcher(name).matches()) {
      return Optional.of(Effect.DELETE);
    }
    if (CHANGES.matcher(name).matches()) {
      return Optional.of(Effect.UPDATE);
    }
    if (DISCLOSES.matcher(name).matches()) {
      return Optional.of(Effect.DISCLOSE);
    }
    if (name.equals("set_config")) {
      return Optional.of(Effect.UPDATE);
    }
    boolean harmful =
        !HARMLESS.contains(name) && Verbs.of(Verbs.parts(name)).equals(Optional.of(Effect.DELETE));
    return harmful ? Optional.of(Effect.UNKNOWN) : Optional.empty();
  }
}
