package dev.holdpoint.sandbox.state;

/** An issue; {@code state} is {@code open} or {@code closed}. */
public record Issue(int number, String title, String body, String author, String state) {}
