package io.askmydocs.sandbox.cql;

import java.time.Instant;
import java.time.ZoneId;

/** When a query is asked, and the time zone its date literals are read in. */
public record CqlClock(Instant now, ZoneId zone) {}
