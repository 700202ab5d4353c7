package dev.holdpoint.installation;

/** Where the three listeners are, as URLs without a trailing slash. */
public record Addresses(String proxy, String agent, String console) {}
