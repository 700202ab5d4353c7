package dev.holdpoint.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Browsers that are signed in, and sign-in links that work once. In memory: a restart signs
 * everybody out. Ids and links are kept as digests. Safe for many threads.
 */
public final class Sessions {
  private final SessionLimits limits;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Session> byDigest = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();

  /** Who a link signs in, and until when. */
  private record Link(String person, Instant until) {}

  /** A session just opened and the secret that names it. */
  public record Opened(String id, Session session) {}

  public Sessions(SessionLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  public Opened open(String person) {
    String id = Secrets.fresh("");
    Instant now = clock.instant();
    var session = new Session(person, Secrets.fresh(""), now, now);
    lock.lock();
    try {
      byDigest.values().removeIf(one -> isOver(one, now));
      dropOldest(byDigest);
      byDigest.put(Secrets.digest(id), session);
    } finally {
      lock.unlock();
    }
    return new Opened(id, session);
  }

  /** The session of that id, which counts as used now. */
  public Optional<Session> use(String id) {
    return look(id, true);
  }

  /** The session of that id, without prolonging it. */
  public Optional<Session> peek(String id) {
    return look(id, false);
  }

  private Optional<Session> look(String id, boolean use) {
    Instant now = clock.instant();
    String digest = Secrets.digest(id);
    lock.lock();
    try {
      Session session = byDigest.get(digest);
      if (session == null) {
        return Optional.empty();
      }
      if (isOver(session, now)) {
        byDigest.remove(digest);
        return Optional.empty();
      }
      if (use) {
        byDigest.put(digest, session.usedAt(now));
      }
      return Optional.of(session);
    } finally {
      lock.unlock();
    }
  }

  private boolean isOver(Session session, Instant now) {
    return !now.isBefore(session.usedAt().plus(limits.idle()))
        || !now.isBefore(session.openedAt().plus(limits.absolute()));
  }

  public void close(String id) {
    lock.lock();
    try {
      byDigest.remove(Secrets.digest(id));
    } finally {
      lock.unlock();
    }
  }

  /** A secret that signs that person in once, within {@link SessionLimits#link}. */
  public String link(String person) {
    String code = Secrets.fresh("");
    lock.lock();
    try {
      dropOldest(links);
      links.put(Secrets.digest(code), new Link(person, clock.instant().plus(limits.link())));
    } finally {
      lock.unlock();
    }
    return code;
  }

  /** Whom the link signs in; works once. */
  public Optional<String> redeem(String code) {
    lock.lock();
    try {
      return Optional.ofNullable(links.remove(Secrets.digest(code)))
          .filter(link -> clock.instant().isBefore(link.until()))
          .map(Link::person);
    } finally {
      lock.unlock();
    }
  }

  private <T> void dropOldest(Map<String, T> kept) {
    Iterator<String> oldest = kept.keySet().iterator();
    while (kept.size() >= limits.most() && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }
}
