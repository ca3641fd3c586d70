package io.askmydocs.connector.atlassian;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenSignInTest {

    private static final String TOKEN = "ATATT3xFfGF0-secret";
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString(("ann@example.com:" + TOKEN).getBytes(StandardCharsets.UTF_8));
    private static final String ON_SITE = "/rest/api/3/myself";
    private static final String ON_GATEWAY = "/ex/jira/cloud-1/rest/api/3/myself";

    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @RegisterExtension
    static final WireMockExtension GATEWAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final FakeContext context = new FakeContext();
    private final AtlassianConnections connections = new AtlassianConnections(
            new AtlassianProduct("jira", "CONNECTOR_JIRA", ApiRequest.of(ON_SITE)),
            HttpSettings.defaults(),
            context.pause());

    @BeforeEach
    void configureGateway() {
        context.configured("CONNECTOR_JIRA_API_BASE", GATEWAY.baseUrl());
    }

    @Test
    void unscopedTokenWorksAtTheSite() {
        siteAccepts();
        siteTellsItsCloudId();

        String account = connections.connect(context, form());

        assertThat(account).isEqualTo(SITE.baseUrl());
        AtlassianSession session = connections.open(context);
        session.http().get(ApiRequest.of(ON_SITE));
        assertThat(session.siteUrl()).contains(URI.create(SITE.baseUrl()));
        assertThat(session.cloudId()).contains("cloud-1");
        assertThat(GATEWAY.getAllServeEvents()).isEmpty();
    }

    @Test
    void siteThatHidesItsCloudIdStillConnects() {
        siteAccepts();

        connections.connect(context, form());

        assertThat(connections.open(context).cloudId()).isEmpty();
    }

    @Test
    void scopedTokenIsFoundToWorkAtTheGateway() {
        SITE.stubFor(get(ON_SITE).willReturn(unauthorized()));
        siteTellsItsCloudId();
        gatewayAccepts(BASIC);

        connections.connect(context, form());

        AtlassianSession session = connections.open(context);
        session.http().get(ApiRequest.of(ON_SITE));
        assertThat(session.siteUrl()).contains(URI.create(SITE.baseUrl()));
        assertThat(GATEWAY.getAllServeEvents()).hasSize(2);
    }

    @Test
    void cloudIdInTheFormGoesStraightToTheGateway() {
        gatewayAccepts(BASIC);
        Map<String, String> form = form();
        form.remove("site");
        form.put("cloud_id", "cloud-1");
        form.put("api_base", GATEWAY.baseUrl() + "/");

        assertThat(connections.connect(context, form)).isEqualTo("cloud id cloud-1");
        assertThat(connections.open(context).siteUrl()).isEmpty();
    }

    @Test
    void tokenWithoutEmailIsABearerAtTheGateway() {
        gatewayAccepts("Bearer eyJ-access");

        connections.connect(context, Map.of("token", "eyJ-access", "cloud_id", "cloud-1"));

        assertThat(connections.open(context).http().get(ApiRequest.of(ON_SITE)).isObject())
                .isTrue();
    }

    @Test
    void wrongTokenIsRefusedAndNothingIsStored() {
        SITE.stubFor(get(ON_SITE).willReturn(unauthorized().withBody("<html>AUTHENTICATED_FAILED</html>")));
        siteTellsItsCloudId();
        GATEWAY.stubFor(get(ON_GATEWAY).willReturn(unauthorized()));

        assertThatThrownBy(() -> connections.connect(context, form()))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("Check email and api_token")
                .hasMessageNotContaining(TOKEN);
        assertThat(context.credentials().load()).isEmpty();
    }

    @Test
    void scopedTokenThatLacksAScopeIsToldSo() {
        SITE.stubFor(get(ON_SITE).willReturn(unauthorized()));
        siteTellsItsCloudId();
        GATEWAY.stubFor(get(ON_GATEWAY)
                .willReturn(
                        aResponse().withStatus(401).withHeader("x-failure-category", "FAILURE_CLIENT_SCOPE_CHECK")));

        assertThatThrownBy(() -> connections.connect(context, form()))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("lacks a scope");
    }

    @Test
    void accountWithoutTheProductIsToldSo() {
        SITE.stubFor(get(ON_SITE)
                .willReturn(status(403).withBody("{\"message\":\"Current user not permitted\",\"statusCode\":403}")));

        assertThatThrownBy(() -> connections.connect(context, form()))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("no access")
                .hasMessageContaining("Current user not permitted");
    }

    @Test
    void unknownSiteNamesTheField() {
        SITE.stubFor(get(ON_SITE).willReturn(status(404).withBody("<html>Site temporarily unavailable</html>")));

        assertThatThrownBy(() -> connections.connect(context, form()))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("site: localhost has no such site");
    }

    @Test
    void siteThatIsSomethingElseNamesTheField() {
        SITE.stubFor(get(ON_SITE)
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<h1>Welcome</h1>")));

        assertThatThrownBy(() -> connections.connect(context, form()))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("site: localhost does not answer like Atlassian")
                .hasMessageContaining("text/html");
    }

    @Test
    void unreachableHostNamesTheFieldAndTheHost() {
        Map<String, String> form = form();
        form.put("site", "http://localhost:1");

        assertThatThrownBy(() -> connections.connect(context, form))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("site: localhost cannot be reached")
                .hasMessageContaining("connection refused");
    }

    @Test
    void unknownHostNameIsCalledThat() {
        Map<String, String> form = form();
        form.put("site", "https://no-such-site.invalid");

        assertThatThrownBy(() -> connections.connect(context, form))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("no-such-site.invalid cannot be reached")
                .hasMessageContaining("host name not found");
    }

    @Test
    void outageWhileConnectingStaysAnOutage() {
        SITE.stubFor(get(ON_SITE).willReturn(status(503)));

        assertThatThrownBy(() -> connections.connect(context, form()))
                .isInstanceOfSatisfying(
                        ConnectorApiException.class,
                        e -> assertThat(e.retryable()).isTrue());
    }

    @Test
    void missingFieldsAreNamed() {
        assertThatThrownBy(() -> connections.connect(context, Map.of()))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith("site is not set");
        assertThatThrownBy(() -> connections.connect(context, Map.of("site", "acme.atlassian.net")))
                .hasMessageStartingWith("api_token is not set");
        assertThatThrownBy(() -> connections.connect(context, Map.of("site", "acme.atlassian.net", "api_token", TOKEN)))
                .hasMessageStartingWith("email is not set");
    }

    @Test
    void tokenPastedWithABlankIsRefusedBeforeItIsSent() {
        Map<String, String> form = form();
        form.put("api_token", "two words");

        assertThatThrownBy(() -> connections.connect(context, form))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageNotContaining("two words");
        assertThat(SITE.getAllServeEvents()).isEmpty();
    }

    @Test
    void openingBeforeConnectingSaysToConnect() {
        assertThatThrownBy(() -> connections.open(context))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("\"Engineering\" is not connected");
    }

    @Test
    void disconnectForgetsTheCredentials() {
        siteAccepts();
        connections.connect(context, form());

        connections.disconnect(context);
        connections.disconnect(context);

        assertThat(context.credentials().load()).isEmpty();
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of("site", SITE.baseUrl(), "email", "ann@example.com", "api_token", TOKEN));
    }

    private static void siteAccepts() {
        SITE.stubFor(get(ON_SITE).willReturn(unauthorized()));
        SITE.stubFor(get(ON_SITE).withHeader("Authorization", equalTo(BASIC)).willReturn(okJson("{}")));
    }

    private static void siteTellsItsCloudId() {
        SITE.stubFor(get("/_edge/tenant_info").willReturn(okJson("{\"cloudId\":\"cloud-1\"}")));
    }

    private static void gatewayAccepts(String authorization) {
        GATEWAY.stubFor(get(ON_GATEWAY)
                .withHeader("Authorization", equalTo(authorization))
                .willReturn(okJson("{}")));
    }
}
