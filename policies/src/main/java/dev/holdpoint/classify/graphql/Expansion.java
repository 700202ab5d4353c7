package dev.holdpoint.classify.graphql;

import dev.holdpoint.classify.http.Doubt;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the requests of one call would run, through aliases and fragments. A condition
 * ({@code @skip}, {@code @include}) is taken to let its field through. Counts what it looks at,
 * over all requests of the call.
 */
final class Expansion {
  /** Top-level fields of one call. */
  static final int MAX_FIELDS = 1_000;

  /** Fields of any depth, fragments written out. */
  static final int MAX_SELECTIONS = 20_000;

  /** Fragments in fragments. */
  private static final int MAX_DEPTH = 50;

  private final String system;
  private final List<GraphqlField> fields = new ArrayList<>();
  private int characters;
  private int selections;

  Expansion(String system) {
    this.system = system;
  }

  /** The fields of one document, in order. */
  List<GraphqlField> of(GraphqlRequest request, String text) {
    characters += text.length();
    if (characters > GraphqlDocument.MAX_CHARACTERS) {
      throw Doubt.unrecognized(system, "the documents are too long");
    }
    var document = GraphqlDocument.read(text, request.operation(), system);
    int before = fields.size();
    new Reading(document, new Arguments(document.operation(), request.variables()))
        .top(document.operation().getSelectionSet(), 0);
    return List.copyOf(fields.subList(before, fields.size()));
  }

  private void look() {
    selections++;
    if (selections > MAX_SELECTIONS || fields.size() > MAX_FIELDS) {
      throw Doubt.unrecognized(system, "the documents have too many fields");
    }
  }

  /** What the fields inside one top-level field are about. */
  private static final class Inside {
    private Optional<String> secret = Optional.empty();
    private Optional<String> loss = Optional.empty();
    private final Set<String> seen = new HashSet<>();
  }

  /** One document. */
  private final class Reading {
    private final GraphqlDocument document;
    private final Arguments arguments;

    Reading(GraphqlDocument document, Arguments arguments) {
      this.document = document;
      this.arguments = arguments;
    }

    void top(SelectionSet set, int depth) {
      for (Selection<?> selection : set.getSelections()) {
        look();
        switch (selection) {
          case Field field -> fields.add(field(field));
          case InlineFragment fragment -> top(fragment.getSelectionSet(), depth);
          case FragmentSpread spread -> top(fragment(spread, depth).getSelectionSet(), depth + 1);
          default -> throw Doubt.unrecognized(system, "an unknown kind of selection");
        }
      }
      look();
    }

    private FragmentDefinition fragment(FragmentSpread spread, int depth) {
      FragmentDefinition found = document.fragments().get(spread.getName());
      if (found == null || depth > MAX_DEPTH) {
        throw Doubt.unrecognized(system, "a fragment is missing or holds itself");
      }
      return found;
    }

    private GraphqlField field(Field field) {
      var inside = new Inside();
      boolean secret = FieldWords.secret(field.getName());
      if (field.getSelectionSet() == null && secret) {
        inside.secret = Optional.of(field.getName());
      }
      within(field.getSelectionSet(), secret, 0, inside);
      GraphqlField.Kind kind =
          switch (document.operation().getOperation()) {
            case QUERY -> GraphqlField.Kind.QUERY;
            case MUTATION -> GraphqlField.Kind.MUTATION;
            case SUBSCRIPTION -> GraphqlField.Kind.SUBSCRIPTION;
          };
      return new GraphqlField(
          kind,
          field.getName(),
          Optional.ofNullable(field.getAlias()),
          arguments.of(field.getArguments()),
          inside.secret,
          inside.loss);
    }

    private void within(@Nullable SelectionSet set, boolean secret, int depth, Inside inside) {
      if (set == null) {
        return;
      }
      for (Selection<?> selection : set.getSelections()) {
        look();
        switch (selection) {
          case Field field -> nested(field, secret, depth, inside);
          case InlineFragment fragment -> within(fragment.getSelectionSet(), secret, depth, inside);
          case FragmentSpread spread -> {
            var found = fragment(spread, depth);
            if (inside.seen.add(found.getName() + secret)) {
              within(found.getSelectionSet(), secret, depth + 1, inside);
            }
          }
          default -> throw Doubt.unrecognized(system, "an unknown kind of selection");
        }
      }
    }

    private void nested(Field field, boolean above, int depth, Inside inside) {
      String name = field.getName();
      boolean secret = FieldWords.secret(name);
      boolean leaf = field.getSelectionSet() == null;
      if (leaf && (secret || above && FieldWords.content(name))) {
        inside.secret = Optional.of(name);
      }
      if (!field.getArguments().isEmpty() && FieldWords.loses(name)) {
        inside.loss = Optional.of(name);
      }
      within(field.getSelectionSet(), above || secret, depth, inside);
    }
  }
}
