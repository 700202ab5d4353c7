package dev.holdpoint.classify.shell.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treesitter.TSLanguage;
import org.treesitter.TSSymbolType;

/** Names of the grammar's symbols and fields, asked for once each; there is one grammar only. */
final class Symbols {
  private static final Map<Integer, String> NAMES = new ConcurrentHashMap<>();
  private static final Map<Integer, String> FIELDS = new ConcurrentHashMap<>();
  private static final Map<Integer, Boolean> NAMED = new ConcurrentHashMap<>();

  private Symbols() {}

  static String name(TSLanguage language, int symbol) {
    return NAMES.computeIfAbsent(symbol, language::symbolName);
  }

  static String field(TSLanguage language, int field) {
    return FIELDS.computeIfAbsent(field, language::fieldNameForId);
  }

  static boolean named(TSLanguage language, int symbol) {
    return NAMED.computeIfAbsent(
        symbol, id -> language.symbolType(id) == TSSymbolType.TSSymbolTypeRegular);
  }
}
