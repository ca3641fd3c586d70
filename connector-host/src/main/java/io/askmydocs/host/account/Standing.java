package io.askmydocs.host.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How an installation stands.
 *
 * @param lastError why its last run or connection failed, in words for operators; gone with the next success
 * @param cadence time between two scheduled runs, where it is not the host's
 * @param connectedTo what it was last connected to, as an operator knows it, such as a site's address
 */
public record Standing(
        Status status,
        Optional<String> lastError,
        Optional<Duration> cadence,
        Instant installedAt,
        Optional<String> connectedTo) {

    /** Where an installation is in its life. */
    public enum Status {
        /** Installed, and not connected yet. */
        PENDING,
        ACTIVE,
        /** Connected, and not scheduled until an operator resumes it. */
        PAUSED,
        /** Its credentials do not work any more. */
        NEEDS_RECONNECT,
        /** Its credentials are gone; its documents are still there. */
        DISCONNECTED;

        /** The name for pages and programs, such as {@code needs_reconnect}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
