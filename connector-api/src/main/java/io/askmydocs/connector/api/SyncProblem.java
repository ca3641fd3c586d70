package io.askmydocs.connector.api;

/**
 * Something that went wrong without stopping the run.
 *
 * @param id the remote id of the document or container concerned
 * @param code a stable word for programs, such as {@code body_unreadable}
 * @param message what happened and what to do, for operators; without secrets
 */
public record SyncProblem(Severity severity, String id, String code, String message) {

    /** A problem that kept something from being synced. */
    public static SyncProblem error(String id, String code, String message) {
        return new SyncProblem(Severity.ERROR, id, code, message);
    }

    /** Something an operator should know of, though everything was synced. */
    public static SyncProblem warning(String id, String code, String message) {
        return new SyncProblem(Severity.WARNING, id, code, message);
    }

    /** How bad it is. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
