package dev.holdpoint.classify.graphql;

import dev.holdpoint.classify.http.Doubt;
import graphql.GraphQLException;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document's one operation that would run, and its fragments (GraphQL specification, October
 * 2021, "Executing Requests").
 */
record GraphqlDocument(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
  /** Documents of one call together; longer ones are refused. */
  static final int MAX_CHARACTERS = 512 * 1024;

  static final int MAX_TOKENS = 30_000;
  private static final int MAX_BLANKS = 200_000;

  /** Of the grammar's rules; about three a level of nesting. */
  static final int MAX_RULE_DEPTH = 200;

  static GraphqlDocument read(String text, Optional<String> operationName, String system) {
    var operations = new ArrayList<OperationDefinition>();
    var fragments = new LinkedHashMap<String, FragmentDefinition>();
    for (Definition<?> definition : parsed(text, system).getDefinitions()) {
      switch (definition) {
        case OperationDefinition operation -> operations.add(operation);
        case FragmentDefinition fragment -> {
          if (fragments.put(fragment.getName(), fragment) != null) {
            throw twice("a fragment");
          }
        }
        default -> throw Doubt.unrecognized(system, "the document defines a schema");
      }
    }
    return new GraphqlDocument(chosen(operations, operationName, system), fragments);
  }

  private static Document parsed(String text, String system) {
    var options =
        ParserOptions.newParserOptions()
            .maxCharacters(MAX_CHARACTERS)
            .maxTokens(MAX_TOKENS)
            .maxWhitespaceTokens(MAX_BLANKS)
            .maxRuleDepth(MAX_RULE_DEPTH)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .captureSourceLocation(false)
            .redactTokenParserErrorMessages(true)
            .build();
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment().document(text).parserOptions(options).build());
    } catch (GraphQLException malformed) {
      throw Doubt.unrecognized(system, "the document is not GraphQL, or too large or too deep");
    }
  }

  private static OperationDefinition chosen(
      List<OperationDefinition> operations, Optional<String> name, String system) {
    if (operations.isEmpty()) {
      throw Doubt.unrecognized(system, "the document has no operation");
    }
    if (name.isEmpty() && operations.size() > 1) {
      throw Doubt.ambiguous(
          "body", "it has several operations and names none", "send operationName");
    }
    List<OperationDefinition> fitting =
        operations.stream()
            .filter(each -> name.isEmpty() || name.get().equals(each.getName()))
            .toList();
    if (fitting.size() > 1) {
      throw twice("an operation");
    }
    if (fitting.isEmpty()) {
      throw Doubt.ambiguous(
          "body", "it names an operation that it does not have", "name one of its operations");
    }
    return fitting.getFirst();
  }

  private static Doubt twice(String what) {
    return Doubt.ambiguous("body", "it defines " + what + " twice", "give each its own name");
  }
}
