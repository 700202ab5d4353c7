package dev.holdpoint.agent;

import dev.holdpoint.action.CallId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which call a coding agent's tool use is, so that its end can be reported. Safe for many threads.
 */
final class HookUses {
  private static final int MOST = 10_000;

  private final Permits permits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Use, CallId> calls = new LinkedHashMap<>();

  /** An agent's own name for one use of a tool. */
  private record Use(String agent, Optional<String> session, String use) {}

  HookUses(Permits permits) {
    this.permits = permits;
  }

  void started(String agent, HookEvent.Before event, CallId call) {
    if (event.use().isEmpty()) {
      return;
    }
    lock.lock();
    try {
      calls.put(new Use(agent, event.session(), event.use().get()), call);
      if (calls.size() > MOST) {
        calls.remove(calls.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Reports the outcome when the use is known; otherwise nothing is to be done. */
  void ended(String agent, HookEvent.After event) {
    CallId call;
    lock.lock();
    try {
      call = calls.remove(new Use(agent, event.session(), event.use().orElse("")));
    } finally {
      lock.unlock();
    }
    if (call != null) {
      var unused =
          permits.report(agent, call.text(), HookDoor.outcome(event), "reported by the hook");
    }
  }
}
