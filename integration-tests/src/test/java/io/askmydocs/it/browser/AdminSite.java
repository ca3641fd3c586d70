package io.askmydocs.it.browser;

import static org.awaitility.Awaitility.await;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.RunInProgressException;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.scheduler.SchedulerOptions;
import io.askmydocs.host.web.AdminServer;
import io.askmydocs.host.web.ServeOptions;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The administration with a sandbox beside it, as {@code ./connectors serve --demo} runs it, on any free ports. */
record AdminSite(AtlassianSandbox sandbox, Host host, AdminServer server, String password) implements AutoCloseable {

    private static final String NAME = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static AdminSite demo(Path folder) {
        return of(World.demo(), SandboxOptions.defaults(), folder);
    }

    static AdminSite of(World world, SandboxOptions options, Path folder) {
        AtlassianSandbox sandbox = AtlassianSandbox.start(world, options);
        int port = freePort();
        Host host = Host.open(
                new HostOptions(
                        folder.resolve("data"),
                        folder.resolve("documents"),
                        configuration(sandbox, port),
                        Clock.systemUTC()),
                ConnectorRegistry.discover(AdminSite.class.getClassLoader()));
        AdminServer server = AdminServer.start(host, ServeOptions.onLoopback(port));
        host.startScheduler(SchedulerOptions.defaults().withPolling(Duration.ofMillis(100)));
        return new AdminSite(sandbox, host, server, server.firstPassword().orElseThrow());
    }

    private static Configuration configuration(AtlassianSandbox sandbox, int port) {
        return Configuration.of(Map.of(
                "CONNECTOR_CONFLUENCE_CLIENT_ID",
                sandbox.clientId(),
                "CONNECTOR_CONFLUENCE_CLIENT_SECRET",
                sandbox.clientSecret(),
                "CONNECTOR_CONFLUENCE_REDIRECT_URI",
                "http://127.0.0.1:" + port + "/connectors/callback",
                "CONNECTOR_CONFLUENCE_API_BASE",
                sandbox.gatewayUrl().toString(),
                "CONNECTOR_CONFLUENCE_OAUTH_AUTHORIZE_URL",
                sandbox.gatewayUrl() + "/authorize",
                "CONNECTOR_CONFLUENCE_OAUTH_TOKEN_URL",
                sandbox.gatewayUrl() + "/oauth/token",
                // A test may hold an answer back for as long as it looks at something.
                "CONNECTOR_CONFLUENCE_REQUEST_TIMEOUT_SECONDS",
                "1800"));
    }

    /**
     * The callback's address has to be known before the server starts. Below the ports that systems hand out for outgoing
     * connections: such a one could be gone by then.
     */
    private static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Another one.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free port");
    }

    String name() {
        return NAME;
    }

    String address(String path) {
        return server.url() + path;
    }

    World world() {
        return sandbox.world();
    }

    Tenant tenant() {
        return host.tenant("default");
    }

    /** A page is gone from its site for good. */
    void lose(String page) {
        world().trashPage(page);
        world().purgePage(page);
    }

    /** An account that went through no page. */
    Account installed(String label) {
        return tenant().install("confluence", label, "default", Map.of());
    }

    /** One that is connected by API token, too, and whose first run has ended. */
    Account synced(String label) {
        Account account = connected(label);
        awaitRuns(account, 1);
        return account;
    }

    /** One that is connected by API token, and whose first run begins. */
    Account connected(String label) {
        Account account = installed(label);
        tenant().connections()
                .connect(
                        account.id(),
                        Map.of(
                                "site", sandbox.siteUrl().toString(),
                                "email", sandbox.email(),
                                "api_token", sandbox.apiToken()));
        return account;
    }

    /** Compares everything, and returns when it is done. */
    void reconcile(Account account) {
        run(account, true);
    }

    /** Brings what changed, and returns when it is done. */
    void syncChanges(Account account) {
        run(account, false);
    }

    private void run(Account account, boolean full) {
        int before = ended(account);
        // A run has ended in the books a moment before its account is free again.
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(RunInProgressException.class)
                .until(() -> {
                    tenant().syncNow(account.id(), full);
                    return true;
                });
        awaitRuns(account, before + 1);
    }

    /** Waits until so many runs have ended. */
    void awaitRuns(Account account, int count) {
        await().atMost(PATIENCE).until(() -> ended(account) >= count);
    }

    private int ended(Account account) {
        return (int)
                runs(account).stream().filter(run -> run.endedAt().isPresent()).count();
    }

    /** Newest first. */
    List<SyncRuns.Run> runs(Account account) {
        return tenant().runs(Optional.of(account.id()), new Paging(0, 50));
    }

    @Override
    public void close() {
        server.close();
        host.close();
        sandbox.close();
    }
}
