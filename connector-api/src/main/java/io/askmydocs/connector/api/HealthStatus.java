package io.askmydocs.connector.api;

/**
 * Whether an installation would sync now.
 *
 * @param message for operators: what was found and, unless healthy, what to do; without secrets
 */
public record HealthStatus(State state, String message) {

    /** A sync would work; the message says as whom or where. */
    public static HealthStatus healthy(String message) {
        return new HealthStatus(State.HEALTHY, message);
    }

    /** The source is to blame; the message says what it did. */
    public static HealthStatus degraded(String message) {
        return new HealthStatus(State.DEGRADED, message);
    }

    /** An operator is needed; the message says for what. */
    public static HealthStatus errored(String message) {
        return new HealthStatus(State.ERRORED, message);
    }

    /** The three answers. */
    public enum State {
        /** A sync would work. */
        HEALTHY,
        /** It may work later without anybody doing anything: the source is slow, limited or down. */
        DEGRADED,
        /** Somebody has to act first. */
        ERRORED
    }
}
