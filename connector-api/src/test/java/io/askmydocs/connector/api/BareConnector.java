package io.askmydocs.connector.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A connector with an identity and nothing else, for the plugin jars that tests build. */
public abstract class BareConnector implements ConnectorInterface {

    /** On the class path of every plugin a test builds. */
    public static final String ICON = "io/askmydocs/connector/api/icon.svg";

    private final String key;
    private final String displayName;
    private final String icon;

    protected BareConnector(String key, String displayName, String icon) {
        this.key = key;
        this.displayName = displayName;
        this.icon = icon;
    }

    protected BareConnector(String key) {
        this(key, "Bare " + key, ICON);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public Set<String> oauthScopes() {
        return Set.of();
    }

    @Override
    public URI initiateOAuth(ConnectorContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(ConnectorContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HealthStatus health(ConnectorContext context) {
        throw new UnsupportedOperationException();
    }
}
