package io.askmydocs.it.browser;

import io.askmydocs.host.Administrators;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.web.view.DocumentLink;
import io.askmydocs.sandbox.FaultPlan;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An administration with a history, in which every page has something to show. Tests look and leave it as it is.
 *
 * @param wiki in its last run one page failed, and removals were held back
 * @param pending installed and not connected
 */
record WorkedSite(AdminSite site, Path folder, Account wiki, Account pending) implements AutoCloseable {

    static final String FAILED_PAGE = "Glossary";

    static WorkedSite open() {
        Path folder = temporary();
        AdminSite site = AdminSite.of(World.demo(), SandboxOptions.defaults(), folder);
        Account wiki = site.synced("Engineering wiki");
        Account pending = site.installed("Customer wiki");
        site.syncChanges(wiki);
        makeTrouble(site);
        site.reconcile(wiki);
        addPeople(site.tenant().administrators());
        return new WorkedSite(site, folder, wiki, pending);
    }

    /** Nobody signs in as them. */
    private static void addPeople(Administrators administrators) {
        administrators.addUser("bob.builder@example.com", "no hash");
        administrators.addUser("carol", "no hash");
        administrators.disableUser("carol");
    }

    private static void makeTrouble(AdminSite site) {
        World world = site.world();
        String page = world.pageTitled("ENG", FAILED_PAGE).orElseThrow().id();
        world.editPage(page, "<p>Words nobody can read.</p>");
        unreadable(site.sandbox().faults(), page);
        world.pages().stream()
                .filter(each -> each.spaceKey().equals("CO")
                        && !each.tree().ancestorIds().isEmpty())
                .map(PageState::id)
                .toList()
                .forEach(site::lose);
    }

    /** Whatever answer holds its body breaks; the site asks to come back at once, so that the test need not wait long. */
    private static void unreadable(FaultPlan faults, String page) {
        faults.on("GET", "/wiki/api/v2/**").holdingBodyOf(page).respond(503, Map.of("Retry-After", "0"), "");
    }

    /** Every page there is, by what it shows. */
    Map<String, String> pages() {
        String account = "/accounts/" + wiki.id();
        return Map.ofEntries(
                Map.entry("connectors", "/connectors"),
                Map.entry("install", "/connectors/confluence/install"),
                Map.entry("connect", "/accounts/" + pending.id() + "/connect"),
                Map.entry("account", account),
                Map.entry("account-pending", "/accounts/" + pending.id()),
                Map.entry("settings", account + "/settings"),
                Map.entry("disconnect", account + "/disconnect"),
                Map.entry("runs", "/runs"),
                Map.entry("run", "/runs/" + lastRun()),
                Map.entry("documents", "/documents"),
                Map.entry("document", document("Ingest API")),
                Map.entry("macros", "/macros"),
                Map.entry("audit", "/audit"),
                Map.entry("keys", "/keys"),
                Map.entry("users", "/users"),
                Map.entry("your-account", "/your-account"),
                Map.entry("consent-lost", "/connectors/callback?state=none"),
                Map.entry("not-found", "/nowhere"));
    }

    String lastRun() {
        return site.runs(wiki).get(0).id();
    }

    /** Where a document is shown. */
    String document(String title) {
        LibraryFilter titled = new LibraryFilter(Optional.of(title), Optional.of(wiki.id()), Optional.empty(), false);
        return DocumentLink.to(site.host()
                        .tenant("default")
                        .documents()
                        .list(titled, Paging.first(1))
                        .entries()
                        .get(0))
                .address();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("worked-site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        site.close();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
