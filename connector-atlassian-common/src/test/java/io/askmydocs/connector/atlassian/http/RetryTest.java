package io.askmydocs.connector.atlassian.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncWait;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake clock stands at 09:59:30. */
class RetryTest {

    private static final ApiRequest THING = ApiRequest.of("/thing");

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final List<SyncWait> told = new ArrayList<>();
    private final ProgressListener listener = new ProgressListener() {
        @Override
        public void progressed(SyncProgress progress) {}

        @Override
        public void waits(SyncWait wait) {
            told.add(wait);
        }
    };
    private final FakeContext context = new FakeContext();
    private final AtlassianHttp http = Wire.http(SERVER, context);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After       | 7                                   | 7",
                "Retry-After       | 0                                   | 1",
                "Retry-After       | Mon, 02 Mar 2026 09:59:50 GMT       | 20",
                "Retry-After       | Mon, 02 Mar 2026 09:00:00 GMT       | 1",
                "X-RateLimit-Reset | 2026-03-02T09:59:40Z                | 10",
                "X-RateLimit-Reset | 2026-03-02T10:00Z                   | 30",
                "X-RateLimit-Reset | 2026-03-02T11:00:10+01:00           | 40",
                "RateLimit         | \"global-app-quota\";r=0;t=12       | 12",
                "RateLimit-Reason  | confluence-quota-global-based       | 30",
                "RateLimit-Reason  | conf-global-based                   | 30",
                "RateLimit-Reason  | confluence-quota-tenant-based       | 30",
            })
    void waitsAsLongAsA429Asks(String header, String value, long seconds) {
        firstThenOk(status(429).withHeader(header, value));

        http.get(THING);

        assertThat(onlyWait()).isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 1));
        assertThat(http.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "99999999999999999999", "Mon, 99 Mar 2026 09:59:50 GMT"})
    void valueThatMakesNoSenseCountsAsNoValue(String value) {
        firstThenOk(status(429).withHeader("Retry-After", value));

        http.get(THING);

        assertThat(onlyWait()).isBetween(Duration.ofMillis(3_500), Duration.ofMillis(6_500));
    }

    @Test
    void unavailableServiceMayAskForAWaitToo() {
        firstThenOk(status(503).withHeader("Retry-After", "9"));

        http.get(THING);

        assertThat(onlyWait()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 7, RATE_LIMITED",
        "429, , RATE_LIMITED",
        "503, 9, RATE_LIMITED",
        "503, , UNAVAILABLE",
        "500, , UNAVAILABLE"
    })
    void tellsForWhatAndHowLongItWaits(int status, @Nullable String retryAfter, FailureCategory why) {
        ResponseDefinitionBuilder answer = status(status);
        firstThenOk(retryAfter == null ? answer : answer.withHeader("Retry-After", retryAfter));

        telling(URI.create(SERVER.baseUrl())).get(THING);

        assertThat(told).containsExactly(new SyncWait("localhost:" + SERVER.getPort(), why, onlyWait()));
    }

    @Test
    void tellsOfASourceThatCannotBeReachedBeforeEachRetry() throws IOException {
        URI nobody = URI.create("http://localhost:" + freePort());

        assertThatThrownBy(() -> telling(nobody).get(THING)).isInstanceOf(ConnectorApiException.class);

        assertThat(told)
                .hasSize(4)
                .allMatch(wait -> wait.why() == FailureCategory.UNREACHABLE
                        && wait.source().equals(nobody.getAuthority()));
    }

    private AtlassianHttp telling(URI base) {
        return Wire.transport(context, HttpSettings.defaults())
                .telling(listener)
                .at(base);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void limitHeadersOnAnOutageAreNoWait() {
        firstThenOk(status(503)
                .withHeader("X-RateLimit-Reset", "2026-03-02T10:59Z")
                .withHeader("RateLimit", "\"tenant-app-quota\";r=9000;t=3600"));

        http.get(THING);

        assertThat(onlyWait()).isLessThan(Duration.ofSeconds(7));
    }

    @Test
    void backsOffFrom5To30SecondsWithSomeSpread() {
        SERVER.stubFor(get("/thing").willReturn(status(500)));

        assertThatThrownBy(() -> http.get(THING)).isInstanceOf(ConnectorApiException.class);

        int[] full = {5_000, 10_000, 20_000, 30_000};
        assertThat(context.pause().waits()).hasSize(4);
        for (int i = 0; i < full.length; i++) {
            assertThat(context.pause().waits().get(i).toMillis()).isBetween(full[i] * 7L / 10, full[i] * 13L / 10);
        }
    }

    @Test
    void spreadGoesFromSevenToThirteenTenths() {
        assertThat(new Backoff(() -> 0).growing(0)).isEqualTo(Duration.ofMillis(3_500));
        assertThat(new Backoff(() -> 0.5).growing(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(new Backoff(() -> 1).growing(9)).isEqualTo(Duration.ofSeconds(39));
    }

    @Test
    void longWaitIsHandedToTheHostInsteadOfSlept() {
        SERVER.stubFor(get("/thing").willReturn(status(429).withHeader("Retry-After", "1800")));

        ConnectorApiException failure = catchThrowableOfType(ConnectorApiException.class, () -> http.get(THING));

        assertThat(failure.category()).isEqualTo(FailureCategory.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(30));
        assertThat(context.pause().waits()).isEmpty();
        assertThat(http.requests()).isEqualTo(1);
    }

    @Test
    void usedUpQuotaIsCalledThat() {
        SERVER.stubFor(get("/thing")
                .willReturn(status(429)
                        .withHeader("Retry-After", "1800")
                        .withHeader("RateLimit-Reason", "conf-global-based")));

        assertThatThrownBy(() -> http.get(THING))
                .hasMessageContaining("hourly quota")
                .hasMessageContaining("Try again in 1800 s");
    }

    @Test
    void limitOfOneSessionHoldsBackTheOthersOfTheSite() {
        SiteBudget shared = new SiteBudget(6);
        AtlassianHttp one = session(shared);
        AtlassianHttp other = session(shared);
        SERVER.stubFor(get("/thing").willReturn(status(429).withHeader("Retry-After", "1800")));
        assertThatThrownBy(() -> one.get(THING)).isInstanceOf(ConnectorApiException.class);
        context.clock().advance(Duration.ofMinutes(5));

        ConnectorApiException failure = catchThrowableOfType(ConnectorApiException.class, () -> other.get(THING));

        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(25));
        assertThat(other.requests()).isZero();
    }

    @Test
    void limitEndsWhenItsTimeIsOver() {
        SiteBudget shared = new SiteBudget(6);
        SERVER.stubFor(get("/thing").willReturn(status(429).withHeader("Retry-After", "1800")));
        assertThatThrownBy(() -> session(shared).get(THING)).isInstanceOf(ConnectorApiException.class);
        SERVER.stubFor(get("/thing").willReturn(okJson("{}")));

        context.clock().advance(Duration.ofMinutes(30));

        assertThat(session(shared).get(THING).isObject()).isTrue();
        assertThat(context.pause().waits()).isEmpty();
    }

    @Test
    void shortLimitOfAnotherSessionIsWaitedFor() {
        SiteBudget shared = new SiteBudget(6);
        shared.closeUntil(context.clock().instant().plusSeconds(20));
        SERVER.stubFor(get("/thing").willReturn(okJson("{}")));

        session(shared).get(THING);

        assertThat(onlyWait()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
    }

    @Test
    void sessionWithoutRetriesAsksOnce() {
        SERVER.stubFor(get("/thing").willReturn(status(500)));

        assertThatThrownBy(() -> http.withRetries(0).get(THING)).isInstanceOf(ConnectorApiException.class);

        assertThat(http.requests()).isEqualTo(1);
    }

    @Test
    void sessionThatWouldRatherSplitRepeatsAFailureOnce() {
        SERVER.stubFor(get("/thing").willReturn(status(500)));

        assertThatThrownBy(() -> http.withRepeats(1).get(THING)).isInstanceOf(ConnectorApiException.class);

        assertThat(http.requests()).isEqualTo(2);
    }

    @Test
    void sessionThatWouldRatherSplitRepeatsWhatComesTooLateOnce() {
        AtlassianHttp hasty = Wire.http(SERVER, context, HttpSettings.defaults().withTimeout(Duration.ofMillis(300)));
        SERVER.stubFor(get("/thing").willReturn(okJson("{}").withFixedDelay(5_000)));

        assertThatThrownBy(() -> hasty.withRepeats(1).get(THING)).isInstanceOf(ConnectorApiException.class);

        assertThat(hasty.requests()).isEqualTo(2);
    }

    @Test
    void sessionThatWouldRatherSplitIsAsPatientWithLimits() {
        SERVER.stubFor(get("/thing").willReturn(status(429).withHeader("Retry-After", "2")));

        assertThatThrownBy(() -> http.withRepeats(1).get(THING)).isInstanceOf(ConnectorApiException.class);

        assertThat(http.requests()).isEqualTo(5);
    }

    @Test
    void cancelledCallEndsInsteadOfWaiting() {
        SERVER.stubFor(get("/thing").willReturn(status(503)));
        AtlassianTransport transport = new AtlassianTransport(
                AtlassianTransport.newClient(),
                HttpSettings.defaults(),
                (time, cancellation) -> {
                    context.cancel();
                    cancellation.throwIfCancelled();
                },
                context.clock(),
                context.cancellation());

        assertThatThrownBy(() -> transport.at(URI.create(SERVER.baseUrl())).get(THING))
                .isInstanceOf(CancellationException.class);
        assertThat(transport.requests()).isEqualTo(1);
    }

    @Test
    @Timeout(300)
    void cancelledCallDoesNotWaitForItsAnswer() {
        SERVER.stubFor(get("/thing").willReturn(okJson("{}").withFixedDelay(1_200_000)));
        AtomicInteger asked = new AtomicInteger();
        AtlassianTransport transport = new AtlassianTransport(
                AtlassianTransport.newClient(),
                HttpSettings.defaults().withTimeout(Duration.ofMinutes(15)),
                context.pause(),
                context.clock(),
                () -> asked.incrementAndGet() > 3);

        assertThatThrownBy(() -> transport.at(URI.create(SERVER.baseUrl())).get(THING))
                .isInstanceOf(CancellationException.class);
        assertThat(transport.requests()).isEqualTo(1);
    }

    @Test
    @Timeout(300)
    void postThatWasSentIsWaitedForEvenWhenCancelled() {
        SERVER.stubFor(post("/token").willReturn(okJson("{}").withFixedDelay(1_000)));
        AtomicInteger asked = new AtomicInteger();
        AtlassianTransport transport = new AtlassianTransport(
                AtlassianTransport.newClient(),
                HttpSettings.defaults(),
                context.pause(),
                context.clock(),
                () -> asked.incrementAndGet() > 1);

        HttpAnswer answer = transport.post(URI.create(SERVER.baseUrl() + "/token"), Map.of(), List.of());

        assertThat(answer.ok()).isTrue();
        assertThat(transport.requests()).isEqualTo(1);
    }

    private AtlassianHttp session(SiteBudget budget) {
        return Wire.transport(context, HttpSettings.defaults())
                .at(URI.create(SERVER.baseUrl()), () -> "Bearer x", budget);
    }

    private Duration onlyWait() {
        assertThat(context.pause().waits()).hasSize(1);
        return context.pause().waits().get(0);
    }

    private static void firstThenOk(ResponseDefinitionBuilder first) {
        SERVER.stubFor(get("/thing")
                .inScenario("retry")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("recovered")
                .willReturn(first));
        SERVER.stubFor(get("/thing")
                .inScenario("retry")
                .whenScenarioStateIs("recovered")
                .willReturn(okJson("{}")));
    }
}
