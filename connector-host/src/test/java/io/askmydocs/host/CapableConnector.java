package io.askmydocs.host;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.DeclaresProvenance;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.Provenance;
import io.askmydocs.connector.api.SupportsConfirmation;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Can all a host makes something of; withholds what is confirmed as {@code c-1}. */
public final class CapableConnector extends FakeConnector
        implements SupportsConnectionSettings, SupportsCredentialForm, SupportsConfirmation, DeclaresProvenance {

    static final SyncResult RESULT = new SyncResult(
            SyncMode.FULL,
            List.of(new ContainerReport(
                    "ENG", "Engineering", 4, 1, 1, 1, 0, 1, Map.of("label_excluded", 7L), Map.of("whiteboard", 2L))),
            List.of(SyncProblem.error("ENG", "mass_deletion", "Most of ENG is gone.")
                    .withConfirmation("c-1")
                    .withLink(URI.create("https://acme.example/wiki/spaces/ENG?a=1&b=2"))),
            false,
            new Traffic(9, Map.of("GET /pages", 8L), 12, Duration.ofSeconds(3), Duration.ofSeconds(5)),
            HostFixture.NOW,
            List.of(new NotUnderstood("macro:roadmap", 5, "17")));

    @Override
    public String key() {
        return "capable";
    }

    @Override
    public Set<String> oauthScopes() {
        return Set.of("read");
    }

    @Override
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        return callback.authorizationCode().equals(Optional.of("several"))
                ? new OAuthOutcome.ChoiceRequired(
                        "site",
                        List.of(new OAuthOutcome.Choice("one", "Site One"), new OAuthOutcome.Choice("two", "Site Two")))
                : super.handleOAuthCallback(context, callback);
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return RESULT;
    }

    @Override
    public List<ConnectionSetting> connectionSettings() {
        return List.of(
                ConnectionSetting.list("spaces_exclude", "Spaces to leave out", "", "Keys, with commas."),
                ConnectionSetting.number("limit", "Limit", 5, "In MB."),
                ConnectionSetting.number("days", "Days", 7, "How far back."));
    }

    @Override
    public void checkSettings(Configuration settings) {
        if (settings.number("limit").orElse(0) == 13) {
            throw new ConnectorConfigurationException("limit must not be thirteen.");
        }
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of(
                new CredentialField("site", "Site", false, true, ""),
                new CredentialField("token", "Token", true, true, ""));
    }

    @Override
    public String connect(ConnectorContext context, Map<String, String> values) {
        if ("nowhere".equals(values.get("site"))) {
            throw new ConnectorConfigurationException("The field site names no site. Correct it.");
        }
        Optional.ofNullable(values.get("token"))
                .ifPresent(token -> context.credentials().store(new Credentials(token, null, null, Map.of())));
        return "capable";
    }

    @Override
    public void confirm(ConnectorContext context, String confirmation) {
        if (!confirmation.equals("c-1")) {
            throw new ConnectorConfigurationException("No sync asked for this confirmation.");
        }
        context.checkpoints().save("confirmed", confirmation);
    }

    @Override
    public Provenance provenance() {
        return Provenance.TRUSTED_INTERNAL;
    }
}
