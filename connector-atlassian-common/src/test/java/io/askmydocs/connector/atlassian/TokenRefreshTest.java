package io.askmydocs.connector.atlassian;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.MYSELF;
import static io.askmydocs.connector.atlassian.testing.OAuthServer.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.testing.CapturedLog;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.HeldTokens;
import io.askmydocs.connector.atlassian.testing.OAuthServer;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class TokenRefreshTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final OAuthServer atlassian = new OAuthServer(SERVER);
    private final FakeContext context = atlassian.context();
    private final AtlassianConnections connections = OAuthServer.connections(context);

    @BeforeEach
    void connected() {
        context.credentials().store(grant("access-1", "refresh-1"));
        atlassian.accepts("access-1");
        atlassian.refreshes("refresh-1", tokens("access-2", "refresh-2"));
        atlassian.accepts("access-2");
    }

    @Test
    void freshTokenIsUsedAsItIs() {
        context.clock().advance(Duration.ofMinutes(54));

        connections.open(context).http().get(MYSELF);

        assertThat(atlassian.tokenRequests()).isZero();
    }

    @Test
    void tokenIsRenewedFiveMinutesBeforeItsEnd() {
        context.clock().advance(Duration.ofMinutes(55));

        AtlassianSession session = connections.open(context);
        session.http().get(MYSELF);

        assertThat(atlassian.tokenRequests()).isEqualTo(1);
        assertThat(session.http().requests()).isEqualTo(2);
        Credentials stored = context.credentials().stored();
        assertThat(stored.accessToken()).isEqualTo("access-2");
        assertThat(stored.refreshToken()).isEqualTo("refresh-2");
        assertThat(stored.expiresAt()).isEqualTo(context.clock().instant().plusSeconds(3600));
        assertThat(stored.extra("cloud_id")).contains("cloud-acme");
    }

    @Test
    void renewalIsAudited() {
        context.clock().advance(Duration.ofHours(1));

        connections.open(context).http().get(MYSELF);

        assertThat(context.ingestion().events())
                .containsExactly(new AuditEvent(
                        AuditEvent.Type.TOKEN_REFRESHED,
                        Map.of(
                                "expires_at",
                                context.clock().instant().plusSeconds(3600).toString())));
    }

    @Test
    void shortLivedTokenIsNotRenewedForEveryRequest() {
        atlassian.refreshes("refresh-1", okJson("{\"access_token\":\"access-2\",\"expires_in\":60}"));
        context.clock().advance(Duration.ofHours(1));
        AtlassianSession session = connections.open(context);

        session.http().get(MYSELF);
        context.clock().advance(Duration.ofSeconds(40));
        session.http().get(MYSELF);

        assertThat(atlassian.tokenRequests()).isEqualTo(1);
    }

    @Test
    void interruptedCallerDoesNotCostTheRotatedPair() {
        OAuthAuthorization authorization = authorization();
        context.clock().advance(Duration.ofHours(1));
        Thread.currentThread().interrupt();

        assertThat(authorization.header()).isEqualTo("Bearer access-2");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(context.credentials().stored().refreshToken()).isEqualTo("refresh-2");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void cancelledCallerDoesNotWaitForTheVault() throws Exception {
        OAuthAuthorization authorization = authorization();
        context.clock().advance(Duration.ofHours(1));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Credentials> other =
                CompletableFuture.supplyAsync(() -> context.credentials().update(stored -> {
                    locked.countDown();
                    awaitQuietly(ended);
                    return stored.orElseThrow();
                }));
        locked.await();
        context.credentials().onUpdate(context::cancel);

        assertThatThrownBy(authorization::header).isInstanceOf(CancellationException.class);

        ended.countDown();
        other.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void healthCheckThatCannotWaitLeavesThePairInTheVault() throws Exception {
        context.clock().advance(Duration.ofHours(1));
        AtlassianProduct product = new AtlassianProduct("jira", "CONNECTOR_JIRA", MYSELF);
        try (HeldTokens tokens = HeldTokens.of(context, "access-2", "refresh-2")) {
            HealthStatus status = new HealthCheck(product, connections, Duration.ofMillis(500)).of(context);

            assertThat(status.state()).isEqualTo(HealthStatus.State.DEGRADED);
            tokens.awaitRequest();
            assertThat(context.credentials().stored().refreshToken()).isEqualTo("refresh-1");
            tokens.release();
            // The renewal holds the vault's lock, so this returns after it.
            Credentials stored = context.credentials().update(Optional::orElseThrow);
            assertThat(stored.refreshToken()).isEqualTo("refresh-2");
            assertThat(tokens.requests()).isEqualTo(1);
        }
    }

    @Test
    void oldRefreshTokenStaysWhenNoneIsReturned() {
        atlassian.refreshes("refresh-1", okJson("{\"access_token\":\"access-2\",\"expires_in\":3600}"));
        context.clock().advance(Duration.ofHours(1));

        connections.open(context).http().get(MYSELF);

        assertThat(context.credentials().stored().refreshToken()).isEqualTo("refresh-1");
    }

    @Test
    void rotatedPairIsStoredBeforeItIsUsed() {
        atlassian.answers("access-2", status(404));
        context.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOf(ConnectorApiException.class);

        assertThat(context.credentials().stored().refreshToken()).isEqualTo("refresh-2");
    }

    @Test
    void threadsThatFindTheTokenOldRenewItOnce() throws Exception {
        context.clock().advance(Duration.ofHours(1));
        AtlassianSession session = connections.open(context);

        assertThat(race(8, () -> session)).allMatch(Boolean::booleanValue);

        assertThat(atlassian.tokenRequests()).isEqualTo(1);
        assertThat(context.credentials().updates()).isEqualTo(1);
        assertThat(context.ingestion().events()).hasSize(1);
    }

    @Test
    void sessionsAndProcessesThatShareTheVaultRenewOnce() throws Exception {
        context.clock().advance(Duration.ofHours(1));

        assertThat(race(8, () -> OAuthServer.connections(context).open(context)))
                .allMatch(Boolean::booleanValue);

        assertThat(atlassian.tokenRequests()).isEqualTo(1);
        assertThat(context.credentials().stored().refreshToken()).isEqualTo("refresh-2");
    }

    @Test
    void anotherProcessesTokenIsPickedUpInsteadOfRenewing() {
        AtlassianSession session = connections.open(context);
        context.clock().advance(Duration.ofHours(1));
        context.credentials().store(grant("access-2", "refresh-2"));

        session.http().get(MYSELF);

        assertThat(atlassian.tokenRequests()).isZero();
        assertThat(context.ingestion().events()).isEmpty();
    }

    @Test
    void refusalOfAReplacedTokenIsHealedByTheStoredOne() {
        AtlassianSession session = connections.open(context);
        atlassian.answers("access-1", status(401));
        context.credentials().store(grant("access-2", "refresh-2"));

        session.http().get(MYSELF);

        assertThat(atlassian.tokenRequests()).isZero();
    }

    @Test
    void refusalOfAValidTokenAsksToConnectAgainWithoutRenewing() {
        atlassian.answers("access-1", status(401));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOf(ConnectorAuthException.class);
        assertThat(atlassian.tokenRequests()).isZero();
    }

    @Test
    void scopeMismatchIsNotHealedByRenewing() {
        context.credentials().store(grantWithoutMargin());
        AtlassianSession session = connections.open(context);
        atlassian.answers("access-1", status(401).withHeader("x-failure-category", "FAILURE_CLIENT_SCOPE_CHECK"));

        assertThatThrownBy(() -> session.http().get(MYSELF))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("lacks a scope");
        assertThat(atlassian.tokenRequests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void tokenThatEndedOnItsWayIsRenewedAndTheRequestSentOnceMore(int refusal) {
        OAuthAuthorization authorization = authorization();
        String sent = authorization.header();
        context.clock().advance(Duration.ofHours(1));

        assertThat(authorization.afterRejection(sent, refusal)).contains("Bearer access-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void refusalBeforeTheEndOfATokenIsBelieved(int refusal) {
        OAuthAuthorization authorization = authorization();

        assertThat(authorization.afterRejection(authorization.header(), refusal))
                .isEmpty();
        assertThat(atlassian.tokenRequests()).isZero();
    }

    @Test
    void missingPageIsNoReasonToRenew() {
        atlassian.answers("access-1", status(404));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOfSatisfying(
                        ConnectorApiException.class,
                        e -> assertThat(e.category()).isEqualTo(FailureCategory.NOT_FOUND_OR_HIDDEN));
        assertThat(atlassian.tokenRequests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "unauthorized_client"})
    void deadRefreshTokenAsksToConnectAgainAndChangesNothing(String error) {
        atlassian.refreshes("refresh-1", status(403).withBody("{\"error\":\"" + error + "\"}"));
        context.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("Connect the installation again");
        assertThat(context.credentials().stored().refreshToken()).isEqualTo("refresh-1");
    }

    @Test
    void wrongClientSecretIsTheOperatorsConfiguration() {
        atlassian.refreshes("refresh-1", status(401).withBody("{\"error\":\"access_denied\"}"));
        context.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("CONNECTOR_JIRA_CLIENT_SECRET");
    }

    @Test
    void tokenEndpointThatIsDownIsRetriedAndThenReportedAsThat() {
        atlassian.refreshes("refresh-1", status(503));
        context.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOfSatisfying(
                        ConnectorApiException.class,
                        e -> assertThat(e.retryable()).isTrue());
        assertThat(atlassian.tokenRequests()).isEqualTo(5);
    }

    @Test
    void grantWithoutRefreshTokenEndsWithTheRemedy() {
        context.credentials().store(grant("access-1", null));
        context.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> connections.open(context).http().get(MYSELF))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("offline_access");
    }

    @Test
    void disconnectionMeanwhileIsToldAndNotUndone() {
        AtlassianSession session = connections.open(context);
        connections.disconnect(context);
        context.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(() -> session.http().get(MYSELF))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("disconnected meanwhile");
        assertThat(context.credentials().load()).isEmpty();
    }

    @Test
    void tokensStayOutOfTheLog() {
        try (CapturedLog log = CapturedLog.of("io.askmydocs.connector.atlassian")) {
            context.clock().advance(Duration.ofHours(1));

            connections.open(context).http().get(MYSELF);

            assertThat(log.text())
                    .contains("POST /oauth/token", "GET " + OAuthServer.MYSELF_OF_ACME)
                    .doesNotContain("access-1", "access-2", "refresh-1", "refresh-2", "client-secret-1");
        }
    }

    private Stream<Boolean> race(int threads, Supplier<AtlassianSession> sessions) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<Boolean>> answers = Stream.generate(() -> pool.submit(() -> {
                        AtlassianSession session = sessions.get();
                        start.await();
                        return session.http().get(MYSELF).isObject();
                    }))
                    .limit(threads)
                    .toList();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                results.add(answer.get());
            }
            return results.stream();
        } finally {
            pool.shutdownNow();
        }
    }

    private OAuthAuthorization authorization() {
        AtlassianProduct product = new AtlassianProduct("jira", "CONNECTOR_JIRA", MYSELF);
        TokenEndpoint endpoint = new TokenEndpoint(
                OAuthApp.of(context, product), Wire.transport(context, HttpSettings.defaults()), context.clock());
        return new OAuthAuthorization(
                context, endpoint, new ReentrantLock(), context.credentials().stored());
    }

    private Credentials grant(String access, @Nullable String refresh) {
        Instant end = context.clock().instant().plusSeconds(3600);
        return new Credentials(access, refresh, end, facts(end.minusSeconds(300)));
    }

    private Credentials grantWithoutMargin() {
        Instant end = context.clock().instant().plusSeconds(3600);
        return new Credentials("access-1", "refresh-1", end, facts(end));
    }

    private static Map<String, String> facts(Instant refreshAt) {
        return Map.of(
                "sign_in", "oauth",
                "cloud_id", "cloud-acme",
                "site_url", "https://acme.atlassian.net",
                "refresh_at", refreshAt.toString());
    }
}
