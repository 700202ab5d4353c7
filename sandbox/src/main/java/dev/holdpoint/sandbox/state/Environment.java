package dev.holdpoint.sandbox.state;

import java.time.Instant;

/** An Elastic Beanstalk environment. */
public record Environment(
    String name, String id, String application, String versionLabel, Instant created) {}
