package io.askmydocs.it.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.RequestLog;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sandbox site and a host with the connector installed and signed in by API token. */
final class SyncedSite implements AutoCloseable {

    /** The demo's; the world does not tell a space's status. */
    private static final String ARCHIVED_SPACE = "MK1";

    private final HandClock clock;
    private final AtlassianSandbox sandbox;
    private final Host host;
    private final Account account;

    private SyncedSite(HandClock clock, AtlassianSandbox sandbox, Host host) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.host = host;
        this.account = host.install("confluence", "the site", Map.of());
        SupportsCredentialForm connector = (SupportsCredentialForm) host.connector("confluence");
        connector.connect(
                host.context(account, "a test"),
                Map.of(
                        "site", sandbox.siteUrl().toString(),
                        "email", sandbox.email(),
                        "api_token", sandbox.apiToken()));
    }

    static SyncedSite of(Function<HandClock, World> world, Path folder) {
        HandClock clock = new HandClock();
        AtlassianSandbox sandbox = AtlassianSandbox.start(
                world.apply(clock), SandboxOptions.defaults().clock(clock));
        HostOptions options =
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock);
        Host host = Host.open(options, ConnectorRegistry.discover(SyncedSite.class.getClassLoader()));
        return new SyncedSite(clock, sandbox, host);
    }

    AtlassianSandbox sandbox() {
        return sandbox;
    }

    World world() {
        return sandbox.world();
    }

    SyncResult full() {
        return sync(true);
    }

    SyncResult incremental() {
        return sync(false);
    }

    /** Long enough after the run before that nothing of then counts as recent. */
    private SyncResult sync(boolean full) {
        clock.advance(Duration.ofHours(2));
        sandbox.requests().clear();
        SyncResult result = host.sync(account, full, ProgressListener.none(), Cancellation.never());
        clock.advance(Duration.ofHours(2));
        return result;
    }

    /** Requests for content since the last sync began; finding the cloud id is not one. */
    int dataRequests() {
        return sandbox.requests().count(SyncedSite::asksForData);
    }

    private static boolean asksForData(RequestLog.Entry request) {
        return request.route().startsWith("/wiki/");
    }

    /** The files on disk by the id they are named after. */
    Map<String, MarkdownFile> documents() {
        try (Stream<Path> files = Files.walk(host.documentsOf(account))) {
            return files.filter(path -> path.toString().endsWith(".md"))
                    .map(MarkdownFile::read)
                    .collect(Collectors.toMap(MarkdownFile::id, Function.identity(), (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MarkdownFile document(String id) {
        MarkdownFile found = documents().get(id);
        if (found == null) {
            throw new AssertionError("there is no file of " + id);
        }
        return found;
    }

    /** What the account may read of what is current, by id. An archived space counts as archived content. */
    Map<String, PageState> truth() {
        return Stream.concat(world().pages().stream(), world().blogPosts().stream())
                .filter(page -> page.status().equals("current") && page.visible())
                .filter(page -> !page.spaceKey().equals(ARCHIVED_SPACE))
                .collect(Collectors.toMap(PageState::id, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    @Override
    public void close() {
        host.close();
        sandbox.close();
    }
}
