/**
 * The proxy listener: HTTP/1.1 from agents' tools, judged one request at a time, forwarded under a
 * permit or answered in the client's own words.
 *
 * <p>Start reading at {@link dev.holdpoint.gateway.Gateway}, then {@code Conversation} (one client
 * connection), {@code Intake} (who, where, what), {@code Deliberation} (what the guard says) and
 * {@code Relay} (there and back).
 *
 * <p>What is sent is what was judged: hop-by-hop fields, trailers and everything that claims an
 * identity are taken out before judging, and the call that was judged is written out again. {@code
 * Host} becomes the upstream's, except under an AWS signature, which covers it. Answers are passed
 * on byte by byte.
 *
 * <p>Threading: a connection, its upstream links and its request belong to one event loop; only
 * {@code enact}, guarded reports and large judgements run on virtual threads.
 *
 * <p>Failure: malformed requests get 400 and lose their connection; doubt in the guard is a 403; an
 * answer that breaks off resets the client's connection.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify}, {@code policy}, {@code guard}, {@code
 * hold}, {@code identity}, {@code upstream}, {@code gateway.wire}, {@code gateway.refusal};
 * libraries: {@code io.netty}, {@code org.slf4j}.
 */
@NullMarked
package dev.holdpoint.gateway;

import org.jspecify.annotations.NullMarked;
