package io.askmydocs.it.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A site in this process, and the folders of a host that is run in others. */
final class CrashSite implements AutoCloseable {

    /** Shorter than the pause between two runs: each of them renews its token, within the leeway of the one before. */
    private static final Duration TOKENS_LAST = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMinutes(3);
    private static final List<String> METADATA_KEYS =
            List.of("confluence_page_id", "confluence_comment_id", "confluence_attachment_id");

    private final HandClock clock = new HandClock();
    private final AtlassianSandbox sandbox = AtlassianSandbox.start(
            World.empty(clock),
            SandboxOptions.defaults().clock(clock).tokenLifetime(TOKENS_LAST).pageSizeCap(9));
    private final SiteEdits edits;
    private final List<String> spaceIds;
    private final Path folder;
    private final boolean byConsent;

    CrashSite(Path folder, boolean byConsent, Random random) {
        this.edits = new SiteEdits(sandbox.world(), random);
        this.spaceIds = edits.fill();
        this.folder = folder;
        this.byConsent = byConsent;
        try (Host host = host("crashing")) {
            signIn(host);
        }
    }

    /** What a host holds: its files by their path, and the fingerprints of its rows by their id. */
    record Holdings(Map<String, String> files, Map<String, String> rows) {}

    HandClock clock() {
        return clock;
    }

    AtlassianSandbox sandbox() {
        return sandbox;
    }

    SiteEdits edits() {
        return edits;
    }

    List<String> spaceIds() {
        return spaceIds;
    }

    /** Below here is all that the host has written. */
    Path folder() {
        return folder.resolve("crashing");
    }

    HostProcess start(String mode) {
        clock.advance(PAUSE);
        sandbox.requests().clear();
        return HostProcess.start(folder(), clock.instant(), mode, configuration());
    }

    /** A sync in this process that nobody kills. */
    Holdings undisturbed(String mode) {
        clock.advance(PAUSE);
        sandbox.requests().clear();
        try (Host host = host("crashing")) {
            Account account = host.installed("confluence", KilledHost.LABEL).orElseThrow();
            return synced(host, account, mode.equals("full"));
        }
    }

    /** What a host holds that begins now, from nothing. */
    Holdings fromNothing(String name) {
        try (Host host = host(name)) {
            return synced(host, signIn(host), true);
        }
    }

    private Host host(String name) {
        return KilledHost.open(folder.resolve(name), configuration(), clock);
    }

    private Holdings synced(Host host, Account account, boolean full) {
        KilledHost.requireWhole(host.sync(account, full, ProgressListener.none(), Cancellation.never()));
        return new Holdings(files(host.documentsOf(account)), rows(host, account));
    }

    private static Map<String, String> files(Path documents) {
        try (Stream<Path> files = Files.walk(documents)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> documents.relativize(file).toString(), CrashSite::text, (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> rows(Host host, Account account) {
        ConnectorIngestionContract knowledge = host.context(account, "a test").ingestion();
        Map<String, String> rows = new TreeMap<>();
        for (String spaceId : spaceIds) {
            for (String key : METADATA_KEYS) {
                knowledge
                        .knownDocuments(key, sandbox.cloudId() + "/" + spaceId)
                        .orElseThrow()
                        .forEach(document -> rows.put(document.remoteId(), document.fingerprint()));
            }
        }
        return rows;
    }

    private Account signIn(Host host) {
        Account account = host.install("confluence", KilledHost.LABEL, Map.of());
        ConnectorInterface connector = host.connector("confluence");
        try {
            if (byConsent) {
                connector.handleOAuthCallback(
                        host.context(account, "browser"),
                        Browser.accept(connector.initiateOAuth(host.context(account, "browser"))));
            } else {
                ((SupportsCredentialForm) connector)
                        .connect(
                                host.context(account, "browser"),
                                Map.of(
                                        "site", sandbox.siteUrl().toString(),
                                        "email", sandbox.email(),
                                        "api_token", sandbox.apiToken()));
            }
            return account;
        } catch (Exception e) {
            throw new AssertionError("signing in failed", e);
        }
    }

    private Map<String, String> configuration() {
        return ConsentApp.of(sandbox);
    }

    /** What must not stand in a file. */
    Secrets secrets() {
        return new Secrets(
                List.of(sandbox.apiToken(), sandbox.clientSecret(), sandbox.email() + ":" + sandbox.apiToken()));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
