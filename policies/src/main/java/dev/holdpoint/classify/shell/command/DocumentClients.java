package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import dev.holdpoint.classify.tool.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Clients of databases without SQL: {@code redis-cli}, {@code mongosh}. */
final class DocumentClients {
  /** Commands that change nothing: the read-only and fast flags of Redis' own command table. */
  private static final Set<String> REDIS_READS =
      Set.of(
          "GET",
          "MGET",
          "EXISTS",
          "TTL",
          "PTTL",
          "TYPE",
          "KEYS",
          "SCAN",
          "HGET",
          "HGETALL",
          "HMGET",
          "HKEYS",
          "HVALS",
          "HLEN",
          "HSCAN",
          "LRANGE",
          "LLEN",
          "LINDEX",
          "SMEMBERS",
          "SCARD",
          "SISMEMBER",
          "SSCAN",
          "ZRANGE",
          "ZCARD",
          "ZSCORE",
          "ZRANK",
          "ZSCAN",
          "STRLEN",
          "DBSIZE",
          "INFO",
          "PING",
          "ECHO",
          "TIME",
          "RANDOMKEY",
          "MEMORY",
          "OBJECT",
          "LASTSAVE",
          "ROLE",
          "XLEN",
          "XRANGE",
          "XINFO",
          "COMMAND",
          "GETRANGE",
          "BITCOUNT",
          "PFCOUNT",
          "ZRANGEBYSCORE",
          "ZCOUNT",
          "HEXISTS",
          "MONITOR");

  private static final Set<String> REDIS_WRITES =
      Set.of(
          "SET",
          "SETEX",
          "SETNX",
          "MSET",
          "APPEND",
          "INCR",
          "INCRBY",
          "DECR",
          "DECRBY",
          "HSET",
          "HMSET",
          "HINCRBY",
          "LPUSH",
          "RPUSH",
          "SADD",
          "ZADD",
          "XADD",
          "EXPIRE",
          "PERSIST",
          "PUBLISH",
          "SETRANGE",
          "PFADD",
          "BGSAVE",
          "SAVE",
          "PEXPIRE",
          "GEOADD");
  private static final Pattern METHOD = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*\\(");
  private static final Set<String> MONGO_READS =
      Set.of(
          "find",
          "findOne",
          "count",
          "countDocuments",
          "estimatedDocumentCount",
          "distinct",
          "pretty",
          "limit",
          "sort",
          "skip",
          "project",
          "toArray",
          "explain",
          "stats",
          "getIndexes",
          "getCollection",
          "getCollectionNames",
          "getCollectionInfos",
          "getSiblingDB",
          "serverStatus",
          "hello",
          "isMaster",
          "print",
          "printjson",
          "ObjectId",
          "ISODate",
          "hostInfo",
          "version",
          "getName",
          "dataSize",
          "size",
          "status",
          "conf",
          "hasNext",
          "next",
          "map");

  private DocumentClients() {}

  static void addTo(Map<String, Program> programs) {
    for (String name : List.of("redis-cli", "valkey-cli", "keydb-cli")) {
      programs.put(name, DocumentClients::redis);
    }
    for (String name : List.of("mongosh", "mongo")) {
      programs.put(name, DocumentClients::mongo);
    }
  }

  private static Stream redis(Invocation call, Session session) {
    Options options =
        Options.gnu(
            call.arguments(),
            "-h",
            "-p",
            "-s",
            "-a",
            "-u",
            "-r",
            "-i",
            "-n",
            "--user",
            "--pass",
            "-d",
            "-D",
            "--eval",
            "--pattern");
    String command = options.word(0).orElse("").toUpperCase(Locale.ROOT);
    boolean foreign = options.has("--eval", "--pipe", "-x", "-X") || command.isEmpty();
    boolean lists =
        options.has("--scan", "--bigkeys", "--memkeys", "--hotkeys", "--stat", "--latency");
    if (lists || Harmless.asksForHelp(call.arguments(), options)) {
      session.add(Actions.read(call.name(), call.name(), "only lists"));
    } else if (foreign || !options.operands().getFirst().literal()) {
      session.add(Actions.unknown(call.name(), call.name(), "commands that are not in the line"));
    } else {
      session.add(
          Actions.of(
              call.name(),
              call.name() + " " + command,
              redis(command),
              List.of(),
              "Redis command"));
    }
    return Stream.OPAQUE;
  }

  private static Effect redis(String command) {
    if (REDIS_READS.contains(command)) {
      return Effect.READ;
    }
    if (REDIS_WRITES.contains(command)) {
      return Effect.UPDATE;
    }
    boolean deletes =
        command.matches(
            "(FLUSH|DEL|UNLINK|HDEL|SREM|ZREM|LTRIM|LREM|XDEL|XTRIM|GETDEL|SHUTDOWN).*");
    return deletes ? Effect.DELETE : Effect.UNKNOWN;
  }

  private static Stream mongo(Invocation call, Session session) {
    Options options =
        Options.gnu(
            call.arguments(),
            "--eval",
            "--host",
            "--port",
            "-u",
            "--username",
            "-p",
            "--password",
            "--authenticationDatabase",
            "-f",
            "--file");
    Optional<Argument> code = options.value("--eval");
    if (Harmless.asksForHelp(call.arguments(), options)) {
      session.add(Actions.read(call.name(), call.name(), "asks for help only"));
    } else if (code.isEmpty() || !code.get().literal()) {
      session.add(Actions.unknown(call.name(), call.name(), "commands that are not in the line"));
    } else {
      Effect effect = mongo(code.get().text());
      session.add(
          Actions.of(call.name(), call.name() + " --eval", effect, List.of(), "methods it calls"));
    }
    return Stream.OPAQUE;
  }

  /** The worst of the methods that the code calls. */
  private static Effect mongo(String code) {
    var called = METHOD.matcher(code).results().map(found -> found.group(1)).toList();
    boolean deletes =
        called.stream()
            .anyMatch(name -> Verbs.of(Verbs.parts(name)).equals(Optional.of(Effect.DELETE)));
    if (deletes) {
      return Effect.DELETE;
    }
    boolean reads = !called.isEmpty() && MONGO_READS.containsAll(called);
    boolean plain = !code.matches("(?s).*(\\[|=>|function|`|\\$where|\\$out|\\$merge|=).*");
    if (reads && plain || code.strip().matches("show (dbs|collections|databases|users|roles)")) {
      return Effect.READ;
    }
    boolean inserts =
        called.stream()
            .allMatch(name -> MONGO_READS.contains(name) || name.matches("insert(One|Many)"));
    return inserts && !called.isEmpty() ? Effect.CREATE : Effect.UNKNOWN;
  }
}
