package dev.holdpoint.action;

/** A Terraform or OpenTofu plan in its JSON form, as text. */
public record PlanCall(String json) implements Call {}
