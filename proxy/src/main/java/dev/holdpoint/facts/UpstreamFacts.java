package dev.holdpoint.facts;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Target;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.TargetFacts;
import dev.holdpoint.guard.FactReader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the upstream of the route that a call came through; a call that came through no route (a
 * tool call) is matched to the one route of the same system, if there is exactly one.
 */
public final class UpstreamFacts implements FactReader {
  /** Only so many targets of one call are asked about; the others count as not read. */
  static final int MAX_TARGETS = 20;

  private static final Logger LOG = LoggerFactory.getLogger(UpstreamFacts.class);

  private final List<FactSource> sources;
  private final Clock clock;
  private final Reading reading;

  public UpstreamFacts(List<FactSource> sources, Clock clock) {
    this.sources = List.copyOf(sources);
    this.clock = clock;
    this.reading = new Reading();
  }

  @Override
  public Facts read(String route, List<Action> actions) {
    Map<Target, TargetFacts> facts = new LinkedHashMap<>();
    for (Action action : actions) {
      if (!action.effect().mutates()) {
        continue;
      }
      for (Target target : action.targets()) {
        if (facts.size() < MAX_TARGETS && !facts.containsKey(target)) {
          read(route, action, target).ifPresent(known -> facts.put(target, known));
        }
      }
    }
    return new Facts(facts);
  }

  private Optional<TargetFacts> read(String route, Action action, Target target) {
    Optional<FactSource> source = source(route, action.system());
    if (source.isEmpty()) {
      return Optional.empty();
    }
    var ask = new Asking(source.get().base(), reading, clock);
    try {
      return switch (source.get().api()) {
        case "aws" -> AwsFacts.of(ask, action, target);
        case "kubernetes" -> KubernetesFacts.of(ask, target);
        case "github" -> GitHubFacts.of(ask, target);
        default -> Optional.empty();
      };
    } catch (ReadingFailed failed) {
      LOG.info("facts about {} could not be read: {}", target.spoken(), failed.getMessage());
      return Optional.of(unread(target, failed));
    } catch (RuntimeException surprising) {
      LOG.warn("facts about {} could not be understood", target.spoken(), surprising);
      return Optional.of(unread(target, surprising));
    }
  }

  private static TargetFacts unread(Target target, RuntimeException why) {
    String problem =
        why instanceof ReadingFailed
            ? String.valueOf(why.getMessage())
            : "its answer was not understood";
    return new TargetFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Evidence(
                "the state of " + target.spoken() + " could not be read: " + problem, "upstream")));
  }

  private Optional<FactSource> source(String route, String system) {
    for (FactSource one : sources) {
      if (one.route().equals(route)) {
        return one.api().equals(system) ? Optional.of(one) : Optional.empty();
      }
    }
    var same = sources.stream().filter(one -> one.api().equals(system)).toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }
}
