package dev.holdpoint.classify.google;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a query in GoogleSQL does, as far as its first word tells. Only one statement that begins
 * with {@code SELECT} or {@code WITH} reads: neither can change anything in BigQuery. What cannot
 * be told is {@code EXECUTE}.
 */
final class BigQuery {
  private static final Pattern READS =
      Pattern.compile("\\s*\\(*\\s*(select|with)\\b[^;]*;?\\s*", Pattern.DOTALL);
  private static final Pattern DESTROYS =
      Pattern.compile("\\b(drop|truncate|delete|replace|merge|execute immediate)\\b");

  /** Kinds of jobs besides a query. */
  private static final List<String> OTHERS = List.of("load", "copy", "extract");

  private BigQuery() {}

  /** Empty when a request to {@code queries} or {@code jobs} holds no query. */
  static Optional<Effect> effect(String collection, Value.Fields body) {
    Optional<Value.Fields> holder =
        collection.equals("queries")
            ? Optional.of(body)
            : inner(body, "configuration")
                .filter(all -> OTHERS.stream().noneMatch(all.fields()::containsKey))
                .flatMap(all -> inner(all, "query"));
    return holder.flatMap(query -> query.text("query").map(sql -> told(sql, query)));
  }

  private static Optional<Value.Fields> inner(Value.Fields from, String name) {
    return from.get(name)
        .filter(value -> value instanceof Value.Fields)
        .map(value -> (Value.Fields) value);
  }

  private static Effect told(String sql, Value.Fields query) {
    String lower = sql.toLowerCase(Locale.ROOT);
    if (!READS.matcher(lower).matches()) {
      return DESTROYS.matcher(lower).find() ? Effect.DELETE : Effect.EXECUTE;
    }
    if (query.get("destinationTable").isEmpty()) {
      return Effect.READ;
    }
    boolean truncates = query.text("writeDisposition").orElse("").startsWith("WRITE_TRUNCATE");
    return truncates ? Effect.REPLACE : Effect.UPDATE;
  }
}
