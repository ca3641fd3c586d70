package io.askmydocs.cli;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.SupportsConfirmation;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import io.askmydocs.connector.api.SyncResult.Traffic;
import io.askmydocs.connector.api.SyncWait;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Names its settings after its one space, and withholds something until {@code agree-7} is confirmed. */
public final class FakeSource
        implements ConnectorInterface,
                SupportsCredentialForm,
                SupportsConnectionSettings,
                SupportsContainerDiscovery,
                SupportsConfirmation {

    private static final String CODE = "agree-7";

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
        return URI.create("http://localhost/");
    }

    @Override
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        return new OAuthOutcome.Connected("fake");
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(
                new CredentialField("site", "Site", false, true, ""),
                new CredentialField("api_token", "Token", true, true, ""));
    }

    @Override
    public String connect(ConnectorContext context, Map<String, String> values) {
        waitFor(context);
        context.credentials().store(new Credentials(values.get("api_token"), null, null, Map.of()));
        return values.getOrDefault("site", "fake");
    }

    private static void waitFor(ConnectorContext context) {
        if (context.installation().label().startsWith("away")) {
            context.progress()
                    .waits(new SyncWait("away.example", FailureCategory.UNREACHABLE, Duration.ofMillis(4700)));
        }
    }

    @Override
    public List<ConnectionSetting> connectionSettings() {
        return List.of(
                ConnectionSetting.list("spaces", "Spaces", "", "Keys, with commas"),
                ConnectionSetting.list("groups_exclude", "Groups to leave out", "", "At 100%, all"),
                ConnectionSetting.number("size_limit", "Largest size", 5, "In MB"),
                ConnectionSetting.flag("replies", "Replies", true, "With their threads"),
                ConnectionSetting.choice("old_ones", "Old ones", "skip", List.of("skip", "keep"), "What to do"));
    }

    @Override
    public List<DiscoveredContainer> containers(ConnectorContext context) {
        waitFor(context);
        return List.of(
                new DiscoveredContainer("ENG", "Engineering", "global", false),
                new DiscoveredContainer("OLD", "Attic \u001B[31m", "global", true));
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return sync(context, SyncMode.FULL);
    }

    @Override
    public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
        return sync(context, SyncMode.INCREMENTAL);
    }

    private SyncResult sync(ConnectorContext context, SyncMode mode) {
        boolean eventful = context.installation().label().startsWith("eventful");
        if (eventful) {
            context.progress()
                    .waits(new SyncWait("away.example", FailureCategory.RATE_LIMITED, Duration.ofSeconds(30)));
        }
        boolean withheld = eventful && context.checkpoints().load("confirmed").isEmpty();
        return new SyncResult(
                mode,
                List.of(container(context.installation().settings(), eventful)),
                withheld
                        ? List.of(SyncProblem.error("ENG", "mass_deletion", "Most of ENG is gone.")
                                .withConfirmation(CODE)
                                .withLink(URI.create("https://acme.example/ENG")))
                        : List.of(),
                true,
                eventful
                        ? new Traffic(9, Map.of("GET /pages", 8L), 12, Duration.ofMillis(3500), Duration.ZERO)
                        : new Traffic(1, Map.of(), 0, Duration.ZERO, Duration.ZERO),
                null,
                eventful ? macros() : List.of());
    }

    private static List<NotUnderstood> macros() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new NotUnderstood("macro:m" + i, 20L - i, "p" + i))
                .toList();
    }

    private ContainerReport container(Configuration settings, boolean eventful) {
        StringBuilder name = new StringBuilder();
        connectionSettings()
                .forEach(setting -> name.append(
                        setting.name() + "=" + settings.text(setting.name()).orElse("") + ";"));
        Map<String, Long> skipped = eventful ? Map.of("label_excluded", 7L) : Map.of();
        Map<String, Long> unsupported = eventful ? Map.of("whiteboard", 2L) : Map.of();
        return new ContainerReport("ENG", name.toString(), 1, 1, 0, 0, 0, 0, skipped, unsupported);
    }

    @Override
    public void confirm(ConnectorContext context, String confirmation) {
        if (!confirmation.equals(CODE)) {
            throw new ConnectorConfigurationException("No sync asked for this confirmation.");
        }
        context.checkpoints().save("confirmed", "yes");
    }

    @Override
    public void disconnect(ConnectorContext context) {}

    @Override
    public HealthStatus health(ConnectorContext context) {
        return HealthStatus.healthy("fake");
    }
}
