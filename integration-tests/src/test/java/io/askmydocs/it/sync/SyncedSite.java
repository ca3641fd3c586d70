package io.askmydocs.it.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.RequestLog;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sandbox site and a host with the connector installed and signed in by API token. */
final class SyncedSite implements AutoCloseable {

    private final HandClock clock;
    private final AtlassianSandbox sandbox;
    private final Host host;
    private final Account account;

    private SyncedSite(HandClock clock, AtlassianSandbox sandbox, Host host, Map<String, String> settings) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.host = host;
        this.account = host.install("confluence", "the site", settings);
        connectTo(sandbox);
    }

    /** Signs in by API token, at this site or another. */
    void connectTo(AtlassianSandbox site) {
        SupportsCredentialForm connector = (SupportsCredentialForm) host.connector("confluence");
        connector.connect(
                context(),
                Map.of(
                        "site", site.siteUrl().toString(),
                        "email", site.email(),
                        "api_token", site.apiToken()));
    }

    static SyncedSite of(Function<HandClock, World> world, Path folder) {
        return of(world, folder, Map.of());
    }

    /** The same, where an operator has configured something. */
    static SyncedSite of(Function<HandClock, World> world, Path folder, Map<String, String> configuration) {
        ConnectorRegistry shipped = ConnectorRegistry.discover(SyncedSite.class.getClassLoader());
        Setup setup = new Setup(Map.of(), Configuration.of(configuration), SandboxOptions.defaults());
        return open(world, folder, setup, shipped);
    }

    /** One whose connector does not wait before it tries again. */
    static SyncedSite quick(Path folder, Map<String, String> settings, Map<String, String> configuration) {
        Setup setup = new Setup(settings, Configuration.of(configuration), SandboxOptions.defaults());
        return open(World::empty, folder, setup, QuickConfluence.registry());
    }

    /** The same, before a site that behaves in another way. */
    static SyncedSite quick(Path folder, Map<String, String> settings, SandboxOptions site) {
        return open(World::empty, folder, new Setup(settings, Configuration.empty(), site), QuickConfluence.registry());
    }

    /** One that was signed in by consent, before an authorization server that behaves in this way. */
    static SyncedSite byConsent(Path folder, SandboxOptions options) throws Exception {
        HandClock clock = new HandClock();
        AtlassianSandbox sandbox = AtlassianSandbox.start(World.empty(clock), options.clock(clock));
        Setup setup = new Setup(Map.of(), Configuration.of(ConsentApp.of(sandbox)), options);
        SyncedSite site =
                new SyncedSite(clock, sandbox, host(folder, setup, clock, QuickConfluence.registry()), Map.of());
        site.consent();
        return site;
    }

    private record Setup(Map<String, String> settings, Configuration configuration, SandboxOptions site) {}

    private static SyncedSite open(
            Function<HandClock, World> world, Path folder, Setup setup, ConnectorRegistry registry) {
        HandClock clock = new HandClock();
        AtlassianSandbox sandbox =
                AtlassianSandbox.start(world.apply(clock), setup.site().clock(clock));
        return new SyncedSite(clock, sandbox, host(folder, setup, clock, registry), setup.settings());
    }

    private static Host host(Path folder, Setup setup, HandClock clock, ConnectorRegistry registry) {
        return Host.open(
                new HostOptions(folder.resolve("state"), folder.resolve("out"), setup.configuration(), clock),
                registry);
    }

    /** Somebody consents, in place of whatever it was signed in by. */
    void consent() throws Exception {
        ConnectorInterface connector = host.connector("confluence");
        connector.handleOAuthCallback(context(), Browser.accept(connector.initiateOAuth(context())));
    }

    HandClock clock() {
        return clock;
    }

    /** What the host lends to a connector outside a run. */
    ConnectorContext context() {
        return host.context(account, "a test");
    }

    /** The names of the audited events, in their order. */
    List<String> events() {
        return trail().stream().map(AuditTrail.Entry::event).toList();
    }

    /** The audited events, in their order. */
    List<AuditTrail.Entry> trail() {
        return host.auditTrail().of(account);
    }

    /** An operator agrees to what this problem asks. */
    void confirm(SyncProblem problem) {
        host.confirm(account, problem.confirmationCode().orElseThrow());
    }

    /** Where people find it. */
    URI addressOfSpace(String key) {
        return URI.create(sandbox.siteUrl() + "/wiki/spaces/" + key);
    }

    AtlassianSandbox sandbox() {
        return sandbox;
    }

    World world() {
        return sandbox.world();
    }

    SyncResult full() {
        return sync(true, ProgressListener.none(), Cancellation.never());
    }

    SyncResult incremental() {
        return sync(false, ProgressListener.none(), Cancellation.never());
    }

    /** Long enough after the run before that nothing of then counts as recent. */
    SyncResult sync(boolean full, ProgressListener progress, Cancellation cancellation) {
        clock.advance(Duration.ofHours(2));
        sandbox.requests().clear();
        SyncResult result = host.sync(account, full, progress, cancellation);
        clock.advance(Duration.ofHours(2));
        return result;
    }

    /** At this very moment, however short a while after the run before. */
    SyncResult syncNow(boolean full) {
        return host.sync(account, full, ProgressListener.none(), Cancellation.never());
    }

    /** For a host that knows of another last run than the connector does. */
    SyncResult syncSince(Instant since) {
        return host.connector("confluence").syncIncremental(context(), Optional.of(since));
    }

    void disconnect() {
        host.connector("confluence").disconnect(context());
    }

    /** Whoever signs in is somebody else from now on. */
    void readAsAnotherAccount() {
        sandbox.faults()
                .on("GET", "/wiki/rest/api/user/current")
                .rewriteBody(body -> body.replace(World.ACCOUNT_ID, "557058:somebody"));
    }

    /** Requests for content since the last sync began; finding the cloud id is not one. */
    int dataRequests() {
        return sandbox.requests().count(SyncedSite::asksForData);
    }

    private static boolean asksForData(RequestLog.Entry request) {
        return request.route().startsWith("/wiki/");
    }

    /** Requests for access rules, comments with their authors, and files since the last sync began. */
    int requestsForAccessAndAttached() {
        return sandbox.requests()
                .count(request -> asksForData(request)
                        && (request.route()
                                        .matches(
                                                ".*(permissions|role.*|restriction.*|comments.*|attachments.*|user/bulk)")
                                || request.query().matches("cql=type=?%?.*(comment|attachment).*")));
    }

    /** The files of pages and blog posts on disk by the id they are named after. */
    Map<String, MarkdownFile> documents() {
        return files(path -> !isAttached(path));
    }

    /** The files of threads and attachments on disk by the id they are named after. */
    Map<String, MarkdownFile> attached() {
        return files(SyncedSite::isAttached);
    }

    private static boolean isAttached(Path path) {
        String folder = path.getParent().getFileName().toString();
        return folder.equals("comments") || folder.equals("attachments");
    }

    private Map<String, MarkdownFile> files(Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(host.documentsOf(account))) {
            return files.filter(path -> path.toString().endsWith(".md"))
                    .filter(which)
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
                .filter(page -> !world().spaceIsArchived(page.spaceKey()))
                .collect(Collectors.toMap(PageState::id, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    /** The roots of the threads and the files on what the account may read. */
    Set<String> attachedTruth() {
        Set<String> carriers = truth().keySet();
        Set<String> ids = new TreeSet<>();
        world().comments().stream()
                .filter(comment -> comment.parentCommentId().isEmpty() && carriers.contains(comment.pageId()))
                .forEach(comment -> ids.add(comment.id()));
        world().files().stream()
                .filter(file -> file.status().equals("current") && carriers.contains(file.pageId()))
                .forEach(file -> ids.add(file.id()));
        return ids;
    }

    @Override
    public void close() {
        host.close();
        sandbox.close();
    }
}
