package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OAuthRoundTripTest {

    private final HandClock clock = new HandClock();
    private AtlassianSandbox sandbox;
    private Host host;
    private Account account;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        World world = World.empty(clock);
        world.addSpace("ENG", "Engineering");
        world.createPage("ENG", null, "Page", "<p>words</p>");
        sandbox = AtlassianSandbox.start(world, SandboxOptions.defaults().clock(clock));
        Configuration configuration = Configuration.of(ConsentApp.of(sandbox));
        host = Host.open(
                new HostOptions(folder.resolve("state"), folder.resolve("out"), configuration, clock),
                ConnectorRegistry.discover(OAuthRoundTripTest.class.getClassLoader()));
        account = host.install("confluence", "by consent", Map.of());
    }

    @AfterEach
    void stop() {
        host.close();
        sandbox.close();
    }

    @Test
    void syncsAfterConsent() throws Exception {
        consent();

        assertThat(sync().added()).isEqualTo(1);
    }

    @Test
    void refreshesAnExpiredTokenAndSaysSo() throws Exception {
        consent();
        clock.advance(Duration.ofHours(3));

        assertThat(sync().added()).isEqualTo(1);
        assertThat(host.auditTrail().of(account).stream().map(AuditTrail.Entry::event))
                .contains("installed", "token_refreshed", "sync_completed");
    }

    /** The answer comes after the run has ended, so a run that ends did not wait for it. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWhileAFreshTokenIsWaitedForAndKeepsIt() throws Exception {
        consent();
        clock.advance(Duration.ofHours(3));
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        sandbox.faults().on("POST", "/oauth/token").run(() -> {
            open.countDown();
            awaitQuietly(ended);
        });

        SyncResult cancelled = host.sync(account, true, ProgressListener.none(), () -> open.getCount() == 0);
        ended.countDown();

        assertThat(cancelled.complete()).isFalse();
        assertThat(sync().added()).isEqualTo(1);
        assertThat(sandbox.requests().count("/oauth/token"))
                .as("the exchange of the code, and one renewal")
                .isEqualTo(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesACallbackThatWasUsed() throws Exception {
        OAuthCallback used = consent();

        assertThatThrownBy(() -> connector().handleOAuthCallback(host.context(account, "browser"), used))
                .isInstanceOf(ConnectorAuthException.class);
    }

    @Test
    void asksToReconnectWhenTheConsentWasWithdrawn() throws Exception {
        consent();
        sandbox.revokeConsent();
        clock.advance(Duration.ofHours(3));

        assertThatThrownBy(this::sync).isInstanceOf(ConnectorAuthException.class);
    }

    /** Another site than the one that was consented to has to be looked for first. */
    @Test
    void endsAsCancelledWhileItLooksForItsSite() throws Exception {
        consent();
        Account elsewhere = account.withSettings(Map.of("site", "https://elsewhere.example"));

        SyncResult result = host.sync(elsewhere, true, ProgressListener.none(), () -> true);

        assertThat(result.complete()).isFalse();
        assertThat(host.auditTrail().of(account).stream().map(AuditTrail.Entry::event))
                .endsWith("sync_failed");
    }

    @Test
    void saysThatTheConsentDoesNotOpenTheSiteThatIsAskedFor() throws Exception {
        consent();
        Account elsewhere = account.withSettings(Map.of("site", "https://elsewhere.example"));

        assertThatThrownBy(() -> host.sync(elsewhere, true, ProgressListener.none(), Cancellation.never()))
                .hasMessageContaining("names a site that the grant does not open");
        assertThat(host.auditTrail().of(account).stream().map(AuditTrail.Entry::event))
                .endsWith("sync_failed");
    }

    @Test
    void auditsEverythingUnderTheNamesThatStay() throws Exception {
        consent();
        clock.advance(Duration.ofHours(3));
        sync();
        sandbox.revokeConsent();
        clock.advance(Duration.ofHours(3));
        assertThatThrownBy(this::sync).isInstanceOf(ConnectorAuthException.class);
        connector().disconnect(host.context(account, "browser"));

        assertThat(host.auditTrail().of(account).stream().map(AuditTrail.Entry::event))
                .containsExactlyInAnyOrder(
                        "account_added",
                        "installed",
                        "token_refreshed",
                        "sync_completed",
                        "sync_failed",
                        "disconnected");
    }

    private OAuthCallback consent() throws Exception {
        URI page = connector().initiateOAuth(host.context(account, "browser"));
        OAuthCallback callback = Browser.accept(page);
        connector().handleOAuthCallback(host.context(account, "browser"), callback);
        return callback;
    }

    private ConnectorInterface connector() {
        return host.connector("confluence");
    }

    private SyncResult sync() {
        return host.sync(account, true, ProgressListener.none(), Cancellation.never());
    }
}
