package dev.holdpoint.guard;

import dev.holdpoint.action.Effect;
import java.util.LinkedHashSet;
import java.util.List;

/** What an agent may do without approval instead, in plain sentences. */
final class Alternatives {
  private Alternatives() {}

  static List<String> of(Judged judged) {
    var said = new LinkedHashSet<String>();
    said.add("Reading is not held: describe, list and get calls go through at once.");
    for (var placed : judged.assessment().actions()) {
      Effect effect = placed.action().effect();
      if (effect == Effect.DELETE || effect == Effect.REPLACE) {
        said.add("An update in place, or a change set or dry run that is only looked at.");
      }
      if (effect == Effect.UNKNOWN) {
        said.add("The same in a form that can be understood: one plain command or API call.");
      }
    }
    return List.copyOf(said);
  }
}
