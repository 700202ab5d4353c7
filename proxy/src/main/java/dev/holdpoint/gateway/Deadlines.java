package dev.holdpoint.gateway;

import java.time.Duration;

/**
 * How long clients may take.
 *
 * @param idle between two requests
 * @param head from the first byte of a head to its last
 * @param stall between two pieces of a body, or without taking any of an answer
 * @param linger how long the rest of a refused body is read and dropped, so that the answer arrives
 * @param drain how long closing the gateway waits for answers
 * @param tick how exact these are
 */
public record Deadlines(
    Duration idle, Duration head, Duration stall, Duration linger, Duration drain, Duration tick) {
  public static final Deadlines DEFAULT =
      new Deadlines(
          Duration.ofSeconds(120),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1));
}
