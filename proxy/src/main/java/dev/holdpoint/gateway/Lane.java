package dev.holdpoint.gateway;

import dev.holdpoint.upstream.Upstream;

/** A route and the upstream it leads to. */
record Lane(Route route, Upstream upstream) {}
