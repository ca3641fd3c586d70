package io.askmydocs.connector.atlassian;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.atlassian.testing.CapturedLog;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.OAuthServer;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(300)
class HealthCheckTest {

    private static final String PROBE = "/rest/api/3/myself";

    @RegisterExtension
    static final WireMockExtension SITE = Wire.server();

    private final FakeContext context = new FakeContext();
    private final AtlassianConnections connections = OAuthServer.connections(context);

    @BeforeEach
    void connected() {
        context.credentials()
                .store(new Credentials(
                        "token",
                        null,
                        null,
                        Map.of("sign_in", "site_token", "email", "ann@example.com", "site_url", SITE.baseUrl())));
    }

    @Test
    void answeringSiteIsHealthy() {
        SITE.stubFor(get(PROBE).willReturn(okJson("{}")));

        assertThat(connections.health(context)).isEqualTo(HealthStatus.healthy("Signed in at " + SITE.baseUrl() + "."));
    }

    @Test
    void outageIsDegradedAfterOneTry() {
        SITE.stubFor(get(PROBE).willReturn(status(503)));

        assertThat(state()).isEqualTo(HealthStatus.State.DEGRADED);
        assertThat(SITE.getAllServeEvents()).hasSize(1);
        assertThat(context.pause().waits()).isEmpty();
    }

    @Test
    void refusedTokenIsErrored() {
        SITE.stubFor(get(PROBE).willReturn(status(401)));

        assertThat(state()).isEqualTo(HealthStatus.State.ERRORED);
    }

    @Test
    void unconnectedInstallationIsErrored() {
        connections.disconnect(context);

        assertThat(connections.health(context).message()).contains("is not connected");
    }

    @Test
    void siteThatIsTooSlowIsDegraded() {
        SITE.stubFor(get(PROBE).willReturn(okJson("{}").withFixedDelay(20_000)));
        HurriedContext late = new HurriedContext(context, context.clock().instant());

        assertThat(connections.health(late).state()).isEqualTo(HealthStatus.State.DEGRADED);
    }

    @Test
    void badConfigurationIsErroredAndNotThrown() {
        context.credentials().store(new Credentials("token", null, null, Map.of("sign_in", "oauth", "cloud_id", "x")));
        context.configured("CONNECTOR_JIRA_API_BASE", "no address");

        assertThat(state()).isEqualTo(HealthStatus.State.ERRORED);
    }

    @Test
    void unexpectedFailureIsLoggedAndNamed() {
        context.credentials()
                .store(new Credentials(
                        "token", null, null, Map.of("sign_in", "site_token", "email", "a", "site_url", ":")));
        try (CapturedLog log = CapturedLog.of("io.askmydocs.connector.atlassian")) {
            assertThat(state()).isEqualTo(HealthStatus.State.ERRORED);
            assertThat(log.text()).contains("health check failed unexpectedly");
        }
    }

    private HealthStatus.State state() {
        return connections.health(context).state();
    }
}
