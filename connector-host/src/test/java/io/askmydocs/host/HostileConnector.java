package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports from a source whose every name and message is somebody's attempt at a script. */
public final class HostileConnector extends FakeConnector
        implements SupportsConnectionSettings, SupportsCredentialForm, SupportsContainerDiscovery {

    public static final String EVIL = "EVIL\"'><script>alert(1)</script><img src=x onerror=alert(1)>${913*7001}";

    /** One that was dispatched by it. */
    public static IngestionDocument document() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("page_id", "evil");
        metadata.put("url", "javascript:alert('" + EVIL + "')");
        metadata.put("space_name", EVIL + "EVIL of a space");
        metadata.put(EVIL, List.of(EVIL, "EVIL of metadata"));
        SourceAccess.Gate gate =
                new SourceAccess.Gate(EVIL, Set.of(new SourceAccess.Principal("group", EVIL + "EVIL of a group")));
        return IngestionDocument.builder("page_id", "evil")
                .container(EVIL)
                .fingerprint("v1")
                .relativePath("e/evil.md")
                .title(EVIL + "EVIL of a title")
                .markdown("# EVIL")
                .mediaType("application/vnd.x." + EVIL)
                .metadata(metadata)
                .access(new SourceAccess.Gates(List.of(gate), true, false))
                .build();
    }

    @Override
    public String key() {
        return "hostile";
    }

    @Override
    public String displayName() {
        return "Hostile " + EVIL;
    }

    @Override
    public Set<String> oauthScopes() {
        return Set.of("read");
    }

    @Override
    public List<ConnectionSetting> connectionSettings() {
        return List.of(
                ConnectionSetting.list("spaces", "Spaces " + EVIL, "", EVIL),
                ConnectionSetting.number("limit", EVIL, 5, EVIL));
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(new CredentialField("site", EVIL, false, true, EVIL));
    }

    @Override
    public String connect(ConnectorContext context, Map<String, String> values) {
        throw new ConnectorConfigurationException("The field site is " + EVIL);
    }

    @Override
    public List<DiscoveredContainer> containers(ConnectorContext context) {
        return List.of(new DiscoveredContainer(EVIL, EVIL, EVIL, false));
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return new SyncResult(
                SyncMode.FULL,
                List.of(new ContainerReport(
                        EVIL, EVIL + "EVIL of a space", 4, 1, 1, 1, 0, 1, Map.of(EVIL, 7L), Map.of(EVIL, 2L))),
                List.of(SyncProblem.error(EVIL, EVIL, EVIL + "EVIL of a problem")
                        .withConfirmation(EVIL)),
                false,
                new Traffic(9, Map.of(EVIL, 8L), 12, Duration.ofSeconds(3), Duration.ofSeconds(5)),
                HostFixture.NOW,
                List.of(new NotUnderstood(EVIL + "EVIL of a construct", 5, EVIL)));
    }
}
