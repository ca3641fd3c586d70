package io.askmydocs.connector.api;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong without stopping the run.
 *
 * @param id the remote id of the document or container concerned
 * @param code a stable word for programs, such as {@code body_unreadable}
 * @param message what happened and what to do, for operators; without secrets
 * @param confirmation what an operator gives back through {@link SupportsConfirmation} to let the next sync do what this one
 *     withheld, one word without blanks; {@code null} when there is nothing to agree to
 * @param link where people find what it concerns at its source, by {@code http} or {@code https}; {@code null} when the connector
 *     does not know
 */
public record SyncProblem(
        Severity severity,
        String id,
        String code,
        String message,
        @Nullable String confirmation,
        @Nullable URI link) {

    /**
     * @throws IllegalArgumentException when the link is not one that a browser may be sent to
     */
    public SyncProblem {
        if (link != null && !isOfTheWeb(link)) {
            throw new IllegalArgumentException("the link of a problem begins with http:// or https://, not " + link);
        }
    }

    /** A problem without a link. */
    public SyncProblem(Severity severity, String id, String code, String message, @Nullable String confirmation) {
        this(severity, id, code, message, confirmation, null);
    }

    private static boolean isOfTheWeb(URI link) {
        return "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
    }

    /** A problem that kept something from being synced. */
    public static SyncProblem error(String id, String code, String message) {
        return new SyncProblem(Severity.ERROR, id, code, message, null);
    }

    /** Something an operator should know of, though everything was synced. */
    public static SyncProblem warning(String id, String code, String message) {
        return new SyncProblem(Severity.WARNING, id, code, message, null);
    }

    /** The same problem, which an operator can settle by agreeing to it. */
    public SyncProblem withConfirmation(String confirmation) {
        return new SyncProblem(severity, id, code, message, confirmation, link);
    }

    /** The same problem, with the address at which people find what it concerns. */
    public SyncProblem withLink(URI link) {
        return new SyncProblem(severity, id, code, message, confirmation, link);
    }

    /** Where people find what it concerns, if the connector knows it. */
    public Optional<URI> webLink() {
        return Optional.ofNullable(link);
    }

    /** What an operator gives back to agree, if there is something to agree to. */
    public Optional<String> confirmationCode() {
        return Optional.ofNullable(confirmation);
    }

    /** How bad it is. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
