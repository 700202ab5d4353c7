package dev.holdpoint.installation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for something made on another thread, and throws what it threw. */
final class Joined {
  private Joined() {}

  static <T> T value(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
