package io.askmydocs.connector.api;

import java.time.Duration;

/**
 * A pause before a connector asks its source again.
 *
 * @param source what people know the source by, such as its host name; without secrets
 * @param why {@link FailureCategory#RATE_LIMITED} when the source asked for the pause
 * @param time until it asks again
 */
public record SyncWait(String source, FailureCategory why, Duration time) {}
