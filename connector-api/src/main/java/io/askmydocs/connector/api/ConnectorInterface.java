package io.askmydocs.connector.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One connector: a source of knowledge that a host can install any number of times.
 *
 * <p><b>Discovery.</b> Hosts find implementations with {@link java.util.ServiceLoader}; an implementation has a public
 * no-argument constructor that does no work, and is named in {@code
 * META-INF/services/io.askmydocs.connector.api.ConnectorInterface}.
 *
 * <p><b>Threads and state.</b> A host keeps one instance and calls it from many threads, for many installations, at once. An
 * implementation is therefore stateless; what it caches is keyed by {@link Installation#id()}. The {@link ConnectorContext}
 * of a call is valid until that call returns and must not be kept.
 *
 * <p><b>Errors.</b> Methods throw {@link ConnectorException} only: {@link ConnectorAuthException} when an operator has to
 * reconnect, {@link ConnectorConfigurationException} when an operator has to change a setting, {@link ConnectorApiException}
 * when the remote side failed. Problems of single documents are values in {@link SyncResult#problems()}, never exceptions.
 */
public interface ConnectorInterface {

    /**
     * The stable identity of the connector, in kebab-case ({@code [a-z][a-z0-9]*(-[a-z0-9]+)*}), such as {@code confluence}.
     * It is stored with every installation and must never change between releases.
     */
    String key();

    /** The name operators read, such as {@code Confluence Cloud}. */
    String displayName();

    /**
     * The class-path resource of an SVG icon, resolved by the host against this connector's class loader, such as {@code
     * io/askmydocs/connector/confluence/icon.svg} (no leading slash).
     */
    String icon();

    /** The OAuth scopes that {@link #initiateOAuth} asks for, in the order they appear in the consent request. */
    Set<String> oauthScopes();

    /**
     * Starts an OAuth consent.
     *
     * @return the URI to send the operator's browser to; it carries a single-use state from {@link
     *     ConnectorContext#oauthStates()}
     * @throws ConnectorConfigurationException when the operator's configuration lacks a value, naming it
     */
    URI initiateOAuth(ConnectorContext context);

    /**
     * Finishes an OAuth consent. The host has resolved the callback's state to {@code context} before; the connector consumes
     * the state, so a replayed callback fails.
     *
     * @return {@link OAuthOutcome.Connected}, or {@link OAuthOutcome.ChoiceRequired} when the grant holds several sites: the
     *     host then stores the operator's choice as the named setting of the installation and goes on as if connected
     * @throws ConnectorAuthException when consent was refused, or the state is unknown, expired or used
     */
    OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback);

    /**
     * Makes the host's documents equal to everything readable: added, changed, moved, archived and trashed alike. Returns
     * after the last document was dispatched, or early when cancelled or told to wait ({@link SyncResult#complete()} says
     * so). A run that was killed continues from its last checkpoint when called again.
     */
    SyncResult syncFull(ConnectorContext context);

    /**
     * Brings what changed at or after {@code since}, or after the connector's own checkpoint, whichever is earlier. Changes
     * that leave no trace in the source's change feed are left to the next full sync.
     *
     * @param since absent: a full sync
     */
    SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since);

    /**
     * Forgets credentials and checkpoints. The host's documents stay: whether they go is the host's decision; and so may a
     * checkpoint that tells of them, such as whose consent they came by. Never fails because the remote side is unreachable, and
     * may be called twice.
     */
    void disconnect(ConnectorContext context);

    /** Tells whether a sync would work now. Answers within five seconds, from any thread, and never throws. */
    HealthStatus health(ConnectorContext context);
}
