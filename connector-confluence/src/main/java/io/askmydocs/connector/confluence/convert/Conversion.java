package io.askmydocs.connector.confluence.convert;

/** A converted page body, and what was lost on the way. */
public record Conversion(String markdown, LossReport report) {}
