package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dispatches one document; fails to sign in when its installation is called {@code locked out}, and has a fault when {@code breaks}. */
public class FakeConnector implements ConnectorInterface {

    @Override
    public String key() {
        return "fake";
    }

    @Override
    public String displayName() {
        return "Fake";
    }

    @Override
    public String icon() {
        return "fake.svg";
    }

    @Override
    public Set<String> oauthScopes() {
        return Set.of();
    }

    @Override
    public URI initiateOAuth(ConnectorContext context) {
        return URI.create("http://localhost/?state=" + context.oauthStates().issue(Duration.ofSeconds(600)));
    }

    @Override
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        Installation one = context.installation();
        return new OAuthOutcome.Connected(one.settings().text("source").orElse("the source of " + one.label()));
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return sync(context, SyncMode.FULL);
    }

    @Override
    public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
        return sync(context, SyncMode.INCREMENTAL);
    }

    private static SyncResult sync(ConnectorContext context, SyncMode mode) {
        if (context.installation().label().equals("locked out")) {
            throw new ConnectorAuthException("the token was refused");
        }
        context.ingestion().dispatchIngestion(HostFixture.document("1", "s/1.md", "One", "body"));
        return new SyncResult(
                mode,
                List.of(),
                List.of(),
                true,
                new Traffic(1, Map.of(), 0, Duration.ZERO, Duration.ZERO),
                null,
                List.of());
    }

    @Override
    public void disconnect(ConnectorContext context) {}

    @Override
    public HealthStatus health(ConnectorContext context) {
        if (context.installation().label().equals("breaks")) {
            throw new IllegalStateException("java.lang.Inside: SELECT inside FROM io.askmydocs.Inside");
        }
        return HealthStatus.healthy("fake");
    }
}
