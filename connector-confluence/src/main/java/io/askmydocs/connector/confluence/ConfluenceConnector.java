package io.askmydocs.connector.confluence;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.DeclaresProvenance;
import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.Provenance;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SupportsConfirmation;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SupportsPartitionedSync;
import io.askmydocs.connector.api.SupportsSourceAcl;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.atlassian.AtlassianConnections;
import io.askmydocs.connector.atlassian.AtlassianSession;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.http.Pause;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.sync.AccessLookup;
import io.askmydocs.connector.confluence.sync.Confirmations;
import io.askmydocs.connector.confluence.sync.Site;
import io.askmydocs.connector.confluence.sync.SyncRun;
import io.askmydocs.connector.confluence.sync.SyncSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Confluence Cloud, found by {@link java.util.ServiceLoader}. */
public final class ConfluenceConnector
        implements ConnectorInterface,
                SupportsCredentialForm,
                SupportsConnectionSettings,
                SupportsContainerDiscovery,
                SupportsPartitionedSync,
                SupportsSourceAcl,
                SupportsConfirmation,
                DeclaresProvenance {

    private final AtlassianConnections connections;

    public ConfluenceConnector() {
        this(HttpSettings.defaults(), Pause.system());
    }

    /** With another patience, and another way to wait, for hosts and tests that construct it themselves. */
    public ConfluenceConnector(HttpSettings settings, Pause pause) {
        this.connections = new AtlassianConnections(ConfluenceProduct.PRODUCT, settings, pause);
    }

    @Override
    public String key() {
        return "confluence";
    }

    @Override
    public String displayName() {
        return "Confluence Cloud";
    }

    @Override
    public String icon() {
        return "io/askmydocs/connector/confluence/icon.svg";
    }

    @Override
    public Set<String> oauthScopes() {
        return ConfluenceProduct.SCOPES;
    }

    @Override
    public URI initiateOAuth(ConnectorContext context) {
        return connections.initiateOAuth(context, oauthScopes());
    }

    @Override
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        OAuthOutcome outcome = connections.handleOAuthCallback(context, callback);
        installed(context, "oauth");
        return outcome;
    }

    @Override
    public List<CredentialField> credentialFields() {
        return ConfluenceProduct.CREDENTIAL_FIELDS;
    }

    @Override
    public String connect(ConnectorContext context, Map<String, String> values) {
        String account = connections.connect(context, values);
        installed(context, "credential_form");
        return account;
    }

    private static void installed(ConnectorContext context, String method) {
        context.ingestion().emitAudit(new AuditEvent(AuditEvent.Type.INSTALLED, Map.of("method", method)));
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return new Opening(context, SyncMode.FULL).sync(() -> run(context), SyncRun::full);
    }

    @Override
    public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
        return new Opening(context, mode(since)).sync(() -> run(context), run -> run.incremental(since));
    }

    @Override
    public List<ConnectionSetting> connectionSettings() {
        return SyncSettings.DECLARED;
    }

    @Override
    public void checkSettings(Configuration settings) {
        SyncSettings.of(settings);
    }

    @Override
    public List<DiscoveredContainer> containers(ConnectorContext context) {
        return client(context).spaces(List.of()).stream()
                .map(space -> new DiscoveredContainer(space.key(), space.name(), space.type(), space.archived()))
                .toList();
    }

    @Override
    public List<String> partitions(ConnectorContext context) {
        return run(context).partitions();
    }

    @Override
    public SyncResult syncPartition(ConnectorContext context, String partition, Optional<Instant> since) {
        return new Opening(context, mode(since))
                .sync(() -> run(context).partition(partition), run -> run.incremental(since));
    }

    private static SyncMode mode(Optional<Instant> since) {
        return since.isPresent() ? SyncMode.INCREMENTAL : SyncMode.FULL;
    }

    @Override
    public SourceAccess sourceAccess(ConnectorContext context, String remoteId) {
        return new AccessLookup(client(context)).of(remoteId);
    }

    @Override
    public void confirm(ConnectorContext context, String confirmation) {
        new Confirmations(context.checkpoints()).give(confirmation);
    }

    /** Whoever may write in a wiki belongs to the organisation. */
    @Override
    public Provenance provenance() {
        return Provenance.TRUSTED_INTERNAL;
    }

    private SyncRun run(ConnectorContext context) {
        AtlassianSession session = connections.open(context);
        Site site = new Site(session.cloudId(), session.siteUrl());
        return new SyncRun(context, new ConfluenceClient(session.http(), site.wiki()), site);
    }

    private ConfluenceClient client(ConnectorContext context) {
        AtlassianSession session = connections.open(context);
        return new ConfluenceClient(session.http(), new Site(session.cloudId(), session.siteUrl()).wiki());
    }

    @Override
    public void disconnect(ConnectorContext context) {
        SyncRun.forget(context.checkpoints());
        connections.disconnect(context);
        context.ingestion().emitAudit(new AuditEvent(AuditEvent.Type.DISCONNECTED, Map.of()));
    }

    @Override
    public HealthStatus health(ConnectorContext context) {
        return connections.health(context);
    }
}
