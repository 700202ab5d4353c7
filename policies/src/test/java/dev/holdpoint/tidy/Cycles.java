package dev.holdpoint.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packages of ours that depend on each other in a circle. */
public final class Cycles {
  private final Map<String, Set<String>> graph;
  private final Set<String> done = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Cycles(Map<String, Set<String>> graph) {
    this.graph = graph;
  }

  /** One finding for each circle that a walk over all packages meets. */
  public static List<Finding> among(List<SourceFile> main) {
    Map<String, Set<String>> graph = new LinkedHashMap<>();
    for (SourceFile file : main) {
      Set<String> used = graph.computeIfAbsent(file.packageName(), _ -> new LinkedHashSet<>());
      Uses.of(file).packages().stream()
          .filter(Allowance::isOurs)
          .filter(name -> !name.equals(file.packageName()))
          .forEach(used::add);
    }
    Cycles cycles = new Cycles(graph);
    graph.keySet().forEach(start -> cycles.walk(start, List.of()));
    return cycles.findings;
  }

  private void walk(String node, List<String> path) {
    int seen = path.indexOf(node);
    if (seen >= 0) {
      String circle = String.join(">", path.subList(seen, path.size())) + ">" + node;
      findings.add(new Finding(Rule.CYCLE, circle, 1, "turn one of these dependencies round"));
      return;
    }
    if (done.contains(node)) {
      return;
    }
    List<String> longer = new ArrayList<>(path);
    longer.add(node);
    graph.getOrDefault(node, Set.of()).forEach(next -> walk(next, longer));
    done.add(node);
  }
}
