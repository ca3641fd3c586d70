package io.askmydocs.connector.atlassian;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.ACME;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.BETA;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.MYSELF;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.site;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.OAuthServer;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthConsentTest {

    private static final Set<String> SCOPES = new LinkedHashSet<>(List.of("offline_access", "read:jira-work"));

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final OAuthServer atlassian = new OAuthServer(SERVER);
    private final FakeContext context = atlassian.context();
    private final AtlassianConnections connections = OAuthServer.connections(context);

    @Test
    void consentIsAskedForWithEverythingAtlassianWants() {
        URI consent = connections.initiateOAuth(context, SCOPES);

        assertThat(consent.toString())
                .startsWith("https://auth.atlassian.com/authorize?audience=api.atlassian.com&client_id=client-1"
                        + "&scope=offline_access%20read%3Ajira-work"
                        + "&redirect_uri=https%3A%2F%2Fhost.example%2Fcallback%3Fx%3D1&state=")
                .endsWith("&response_type=code&prompt=consent")
                .doesNotContain("client-secret-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_CLIENT_ID", "_CLIENT_SECRET", "_REDIRECT_URI"})
    void missingConfigurationIsNamedBeforeTheBrowserLeaves(String suffix) {
        context.configured("CONNECTOR_JIRA" + suffix, " ");

        assertThatThrownBy(() -> connections.initiateOAuth(context, SCOPES))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith("CONNECTOR_JIRA" + suffix + " is not set");
    }

    @Test
    void consentForOneSiteIsConnected() {
        grant(ACME);

        OAuthOutcome outcome = callback();

        assertThat(outcome).isEqualTo(new OAuthOutcome.Connected("https://acme.atlassian.net"));
        atlassian.accepts("access-1");
        AtlassianSession session = connections.open(context);
        session.http().get(MYSELF);
        assertThat(session.siteUrl()).contains(URI.create("https://acme.atlassian.net"));
        assertThat(session.cloudId()).contains("cloud-acme");
    }

    @Test
    void siteListedOncePerProductIsOneSite() {
        grant(
                ACME,
                site("cloud-acme", "https://acme.atlassian.net", "read:page:confluence"),
                site("cloud-acme", "https://acme.atlassian.net", "manage:jira-project"));

        assertThat(callback()).isInstanceOf(OAuthOutcome.Connected.class);
    }

    @Test
    void siteOfAnotherProductOnlyIsNoCandidate() {
        grant(site("cloud-wiki", "https://wiki.atlassian.net", "read:page:confluence"), ACME);

        assertThat(callback()).isEqualTo(new OAuthOutcome.Connected("https://acme.atlassian.net"));
    }

    @Test
    void grantWithoutASiteOfTheProductSaysSo() {
        grant(site("cloud-wiki", "https://wiki.atlassian.net", "read:page:confluence"));

        assertThatThrownBy(this::callback)
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("opens no site of this product");
    }

    @Test
    void severalSitesAreTheOperatorsChoiceAndTheTokensAreKept() {
        grant(ACME, BETA);

        OAuthOutcome outcome = callback();

        assertThat(outcome)
                .isEqualTo(new OAuthOutcome.ChoiceRequired(
                        "site",
                        List.of(
                                new OAuthOutcome.Choice("https://acme.atlassian.net", "Site (acme.atlassian.net)"),
                                new OAuthOutcome.Choice("https://beta.atlassian.net", "Site (beta.atlassian.net)"))));
        assertThat(context.credentials().stored().accessToken()).isEqualTo("access-1");
        assertThat(context.credentials().stored().extra("cloud_id")).isEmpty();
    }

    @Test
    void openingBeforeTheChoiceNamesTheCandidates() {
        grant(ACME, BETA);
        callback();

        assertThatThrownBy(() -> connections.open(context))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("https://acme.atlassian.net, https://beta.atlassian.net");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.atlassian.net",
                "ACME.atlassian.net/",
                "cloud-acme",
                "https://acme.atlassian.net/browse/X-1"
            })
    void choiceMadeLaterIsRememberedByTheNextOpening(String choice) {
        grant(ACME, BETA);
        callback();
        context.set("site", choice);

        assertThat(connections.open(context).cloudId()).contains("cloud-acme");

        SERVER.resetAll();
        assertThat(connections.open(context).cloudId()).contains("cloud-acme");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void siteCanBeChosenByItsId() {
        grant(ACME, BETA);
        context.set("site", "cloud-beta");

        assertThat(callback()).isEqualTo(new OAuthOutcome.Connected("https://beta.atlassian.net"));
        assertThat(connections.open(context).cloudId()).contains("cloud-beta");
    }

    @Test
    void changedChoiceMovesTheInstallation() {
        grant(ACME, BETA);
        context.set("site", "acme.atlassian.net");
        callback();

        context.set("site", "beta.atlassian.net");

        assertThat(connections.open(context).cloudId()).contains("cloud-beta");
        assertThat(context.credentials().stored().extra("site_url")).contains("https://beta.atlassian.net");
    }

    @Test
    void chosenSiteThatTheGrantDoesNotOpenNamesTheOthers() {
        grant(ACME, BETA);
        context.set("site", "https://acme.atlassian.net.evil.example");

        assertThatThrownBy(this::callback)
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("one of https://acme.atlassian.net, https://beta.atlassian.net");
    }

    @Test
    void callbackCannotBeReplayed() {
        grant(ACME);
        String state = state();
        connections.handleOAuthCallback(context, OAuthCallback.granted(state, "code-1"));

        assertThatThrownBy(() -> connections.handleOAuthCallback(context, OAuthCallback.granted(state, "code-1")))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("Start again");
        assertThat(atlassian.tokenRequests()).isEqualTo(1);
    }

    @Test
    void stateEndsAfterTenMinutes() {
        String state = state();
        context.clock().advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> connections.handleOAuthCallback(context, OAuthCallback.granted(state, "code-1")))
                .isInstanceOf(ConnectorAuthException.class);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void lifeOfAStateIsTheOperatorsToSet() {
        context.configured("CONNECTOR_OAUTH_STATE_TTL_SECONDS", "60");
        String state = state();
        context.clock().advance(Duration.ofSeconds(60));

        assertThatThrownBy(() -> connections.handleOAuthCallback(context, OAuthCallback.granted(state, "code-1")))
                .isInstanceOf(ConnectorAuthException.class);
    }

    @Test
    void refusedConsentIsToldWithoutMarkup() {
        OAuthCallback refused = OAuthCallback.refused(state(), "access_denied<script>");

        assertThatThrownBy(() -> connections.handleOAuthCallback(context, refused))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("access_denied")
                .hasMessageNotContaining("<");
    }

    @ParameterizedTest
    @CsvSource({
        "403, invalid_grant, io.askmydocs.connector.api.ConnectorAuthException, Connect the installation again",
        "403, unauthorized_client, io.askmydocs.connector.api.ConnectorAuthException, Connect the installation again",
        "400, invalid_grant, io.askmydocs.connector.api.ConnectorAuthException, Connect the installation again",
        "401, access_denied, io.askmydocs.connector.api.ConnectorConfigurationException, CONNECTOR_JIRA_CLIENT_SECRET",
        "401, invalid_client, io.askmydocs.connector.api.ConnectorConfigurationException, CONNECTOR_JIRA_CLIENT_SECRET",
        "400, invalid_request, io.askmydocs.connector.api.ConnectorApiException, POST /oauth/token failed with 400",
        "500, invalid_grant, io.askmydocs.connector.api.ConnectorApiException, POST /oauth/token failed with 500",
        "429, slow_down, io.askmydocs.connector.api.ConnectorApiException, 429",
    })
    void tokenEndpointsErrorsMeanWhatTheTableSays(int status, String error, Class<?> type, String says) {
        SERVER.stubFor(WireMock.post("/oauth/token")
                .willReturn(status(status)
                        .withBody("{\"error\":\"" + error + "\",\"error_description\":\"client-secret-1 code-1\"}")));

        assertThatThrownBy(this::callback)
                .isExactlyInstanceOf(type)
                .hasMessageContaining(says)
                .hasMessageNotContaining("client-secret-1")
                .hasMessageNotContaining("code-1");
        assertThat(context.credentials().load()).isEmpty();
    }

    @Test
    void answerWithoutATokenIsNoGrant() {
        atlassian.grants("code-1", okJson("{\"scope\":\"x\"}"));

        assertThatThrownBy(this::callback)
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("without an access_token");
    }

    @Test
    void tokenEndpointThatAnswersHtmlIsNamed() {
        SERVER.stubFor(WireMock.post("/oauth/token").willReturn(okJson("<html>")));

        assertThatThrownBy(this::callback)
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("POST /oauth/token")
                .hasMessageContaining("not JSON");
    }

    @Test
    void grantWithoutARefreshTokenIsKept() {
        atlassian.grants("code-1", okJson("{\"access_token\":\"access-1\",\"expires_in\":3600}"));
        atlassian.opens("access-1", ACME);

        callback();

        assertThat(context.credentials().load().map(Credentials::refreshToken)).isEmpty();
        assertThat(context.credentials().stored().expiresAt())
                .isEqualTo(context.clock().instant().plusSeconds(3600));
    }

    @Test
    void secretsGoOverPlainHttpToThisMachineOnly() {
        context.configured("CONNECTOR_JIRA_OAUTH_TOKEN_URL", "http://auth.example.org/token");

        assertThatThrownBy(this::callback)
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith("CONNECTOR_JIRA_OAUTH_TOKEN_URL must begin with https://");
    }

    private void grant(String... sites) {
        atlassian.grants("code-1", tokens("access-1", "refresh-1"));
        atlassian.opens("access-1", sites);
    }

    private OAuthOutcome callback() {
        return connections.handleOAuthCallback(context, OAuthCallback.granted(state(), "code-1"));
    }

    private String state() {
        String consent = connections.initiateOAuth(context, SCOPES).toString();
        return consent.replaceFirst(".*[&?]state=([^&]*).*", "$1");
    }
}
