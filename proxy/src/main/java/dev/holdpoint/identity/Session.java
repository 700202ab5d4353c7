package dev.holdpoint.identity;

import java.time.Instant;

/**
 * A signed-in person's browser.
 *
 * @param person whose it is; groups are looked up anew with every request
 * @param csrf what forms must carry
 * @param openedAt for the absolute bound
 * @param usedAt for the idle bound
 */
public record Session(String person, String csrf, Instant openedAt, Instant usedAt) {
  Session usedAt(Instant now) {
    return new Session(person, csrf, openedAt, now);
  }
}
