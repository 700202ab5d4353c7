package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What must be true after the process was killed: in the queue, in the ledger and upstream. */
record Evidence(List<Traffic.Acknowledged> acknowledged) {

  /** Everything that was acknowledged before the kill is there, and nothing runs any more. */
  void assertKept(Approver anybody, String about) {
    assertThat(anybody.holds("executing")).as(about).isEmpty();
    for (Traffic.Acknowledged one : acknowledged) {
      switch (one) {
        case Traffic.Acknowledged.Held(String hold) ->
            assertThat(anybody.hold(hold).text("id")).as(about).contains(hold);
        case Traffic.Acknowledged.Voted(String hold, String person, String vote) ->
            assertThat(votes(anybody.hold(hold))).as(about).contains(person + " " + vote);
      }
    }
  }

  private static List<String> votes(Value.Fields hold) {
    return ((Value.Items) hold.get("votes").orElseThrow())
        .items().stream()
            .map(Value.Fields.class::cast)
            .map(vote -> vote.text("by").orElse("") + " " + vote.text("vote").orElse(""))
            .toList();
  }

  /**
   * Every call that was sent had taken the right to run before, no right was taken twice, and
   * nothing reached the upstream without.
   */
  static void assertRecorded(
      List<LedgerReading.Entry> ledger, List<String> deletions, String about) {
    var stackOf = new HashMap<String, String>();
    var claimed = new HashMap<String, String>();
    var forwarded = new HashMap<String, Integer>();
    var used = new HashSet<String>();
    for (LedgerReading.Entry entry : ledger) {
      switch (entry.kind()) {
        case "decided" -> stackOf.put(entry.call(), stack(entry.text("text")));
        case "hold-claimed" -> {
          assertThat(used.add(entry.hold())).as("%s claimed twice, %s", entry, about).isTrue();
          claimed.put(entry.call(), entry.hold());
        }
        case "forwarded" -> {
          assertThat(claimed).as("%s, %s", entry, about).containsEntry(entry.call(), entry.hold());
          assertThat(stackOf).as("%s, %s", entry, about).containsKey(entry.call());
          forwarded.merge(stackOf.getOrDefault(entry.call(), ""), 1, Integer::sum);
        }
        default -> {}
      }
    }
    counted(deletions)
        .forEach(
            (stack, times) ->
                assertThat(forwarded.getOrDefault(stack, 0))
                    .as("entries for deletions of %s, %s", stack, about)
                    .isGreaterThanOrEqualTo(times));
  }

  /** Every run that was begun has an outcome, `unknown` where the process died under it. */
  static void assertFinished(List<LedgerReading.Entry> ledger) {
    var begun = holds(ledger, "hold-claimed");
    assertThat(holds(ledger, "hold-finished")).containsExactlyInAnyOrderElementsOf(begun);
  }

  private static List<String> holds(List<LedgerReading.Entry> ledger, String kind) {
    return ledger.stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(LedgerReading.Entry::hold)
        .toList();
  }

  private static String stack(String text) {
    int at = text.indexOf("\"StackName\":\"");
    return at < 0 ? text : text.substring(at + 13, text.indexOf('"', at + 13));
  }

  private static Map<String, Integer> counted(List<String> names) {
    var counts = new HashMap<String, Integer>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts;
  }

  /** How much this run has seen, so that a reader can tell whether it was worth something. */
  static String summary(List<LedgerReading.Entry> ledger, List<String> deletions) {
    var kinds = new java.util.TreeMap<String, Integer>();
    var all = new ArrayList<String>();
    for (LedgerReading.Entry entry : ledger) {
      String outcome = entry.text("outcome");
      all.add(entry.kind() + (entry.kind().equals("hold-finished") ? " " + outcome : ""));
    }
    all.forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    return deletions.size() + " deletions upstream; ledger: " + kinds;
  }
}
