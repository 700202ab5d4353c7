package dev.holdpoint.console;

import java.util.List;
import java.util.SortedMap;

/** Numbers of other rooms for {@code /metrics}. */
@FunctionalInterface
public interface MetricSource {
  List<Metric> metrics();

  /**
   * One sample.
   *
   * @param name {@code holdpoint_…}, in the naming of Prometheus
   * @param type {@code counter} or {@code gauge}
   */
  record Metric(
      String name, String type, String help, SortedMap<String, String> labels, double value) {}
}
