package dev.holdpoint.installation;

import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, closed in the opposite order; every part is closed even when one fails. */
final class Opened implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<AutoCloseable> parts = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    lock.lock();
    try {
      parts.push(part);
      return part;
    } finally {
      lock.unlock();
    }
  }

  /** Closed last. */
  void addFirst(AutoCloseable part) {
    lock.lock();
    try {
      parts.addLast(part);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      while (!parts.isEmpty()) {
        close(parts.pop());
      }
    } finally {
      lock.unlock();
    }
  }

  /** The thread root of stopping: whatever one part throws, the others are closed as well. */
  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception broken) {
      LOG.warn("closing {} failed", part.getClass().getSimpleName(), broken);
    }
  }
}
