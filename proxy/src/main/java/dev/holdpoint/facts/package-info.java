/**
 * Reads from the upstream itself what a target holds, before people are asked about it.
 *
 * <p>Start reading at {@link dev.holdpoint.facts.UpstreamFacts}.
 *
 * <p>Threading: blocking, for virtual threads; safe for many.
 *
 * <p>Failure: what cannot be read in time is left out with a sentence that says so; never throws.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code assess}, {@code guard}; libraries:
 * {@code org.slf4j}, {@code org.w3c.dom}, {@code org.xml.sax}.
 */
@NullMarked
package dev.holdpoint.facts;

import org.jspecify.annotations.NullMarked;
