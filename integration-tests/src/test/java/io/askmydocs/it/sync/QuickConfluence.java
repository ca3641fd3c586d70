package io.askmydocs.it.sync;

import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.SupportsConfirmation;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.confluence.ConfluenceConnector;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Confluence connector as it is shipped, but that it does not wait where it would: retries follow at once. */
public final class QuickConfluence implements ConnectorInterface, SupportsCredentialForm, SupportsConfirmation {

    private final ConfluenceConnector connector =
            new ConfluenceConnector(HttpSettings.defaults(), (time, cancellation) -> cancellation.throwIfCancelled());

    /** A registry that discovers this connector instead of the shipped one. */
    static ConnectorRegistry registry() {
        ClassLoader usual = QuickConfluence.class.getClassLoader();
        return ConnectorRegistry.discover(new ClassLoader(usual) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return super.getResources(name.startsWith("META-INF/services/") ? "quick/" + name : name);
            }
        });
    }

    @Override
    public String key() {
        return connector.key();
    }

    @Override
    public String displayName() {
        return connector.displayName();
    }

    @Override
    public String icon() {
        return connector.icon();
    }

    @Override
    public Set<String> oauthScopes() {
        return connector.oauthScopes();
    }

    @Override
    public URI initiateOAuth(ConnectorContext context) {
        return connector.initiateOAuth(context);
    }

    @Override
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        return connector.handleOAuthCallback(context, callback);
    }

    @Override
    public List<CredentialField> credentialFields() {
        return connector.credentialFields();
    }

    @Override
    public String connect(ConnectorContext context, Map<String, String> values) {
        return connector.connect(context, values);
    }

    @Override
    public void confirm(ConnectorContext context, String confirmation) {
        connector.confirm(context, confirmation);
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return connector.syncFull(context);
    }

    @Override
    public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
        return connector.syncIncremental(context, since);
    }

    @Override
    public void disconnect(ConnectorContext context) {
        connector.disconnect(context);
    }

    @Override
    public HealthStatus health(ConnectorContext context) {
        return connector.health(context);
    }
}
