package dev.holdpoint.guard;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Mode;
import java.util.function.Supplier;

/**
 * How the flow behaves where policy has no say.
 *
 * @param mode of the installation; SHADOW records only
 * @param readsWithoutLedger whether plain reads that policy allows still pass while the ledger
 *     cannot be written; everything else is refused then
 * @param consoleUrl where people decide, without trailing slash; known once the console listens
 * @param statusUrl where agents ask about their holds, without trailing slash
 */
public record GuardSettings(
    Mode mode,
    boolean readsWithoutLedger,
    Supplier<String> consoleUrl,
    Supplier<String> statusUrl) {

  String consoleUrlOf(HoldId hold) {
    return consoleUrl.get() + "/holds/" + hold;
  }

  String statusUrlOf(HoldId hold) {
    return statusUrl.get() + "/v1/holds/" + hold;
  }
}
