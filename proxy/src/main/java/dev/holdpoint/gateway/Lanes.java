package dev.holdpoint.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the lane of a request: an exact host before a pattern, the longest prefix first. */
final class Lanes {
  private final List<Lane> all;

  Lanes(List<Lane> lanes) {
    this.all =
        lanes.stream()
            .sorted(Comparator.comparingInt((Lane lane) -> specific(lane.route())).reversed())
            .toList();
  }

  private static int specific(Route route) {
    return switch (route.match()) {
      case Route.PathPrefix(String prefix) -> prefix.length();
      case Route.HostName(String pattern) ->
          pattern.startsWith("*.") ? pattern.length() : 1000 + pattern.length();
    };
  }

  /** By the host asked for; the name without port, in lower case. */
  Optional<Lane> byHost(String host) {
    for (Lane lane : all) {
      if (lane.route().match() instanceof Route.HostName name && name.covers(host)) {
        return Optional.of(lane);
      }
    }
    return Optional.empty();
  }

  Optional<Lane> byPath(String path) {
    for (Lane lane : all) {
      if (lane.route().match() instanceof Route.PathPrefix prefix && prefix.covers(path)) {
        return Optional.of(lane);
      }
    }
    return Optional.empty();
  }

  /** What can be asked for, for messages. */
  String spoken() {
    var names =
        all.stream()
            .map(
                lane ->
                    switch (lane.route().match()) {
                      case Route.PathPrefix(String prefix) -> prefix;
                      case Route.HostName(String pattern) -> pattern;
                    })
            .toList();
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }
}
