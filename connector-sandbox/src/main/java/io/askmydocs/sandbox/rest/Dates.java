package io.askmydocs.sandbox.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates in answers: UTC with milliseconds, always. */
final class Dates {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Dates() {}

    static String iso(Instant instant) {
        return ISO.format(instant);
    }
}
