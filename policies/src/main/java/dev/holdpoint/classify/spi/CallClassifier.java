package dev.holdpoint.classify.spi;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Classification;

/** Understands one kind of call. Pure, total, never throws for bad input. */
@FunctionalInterface
public interface CallClassifier<C extends Call> {
  Classification classify(C call);
}
