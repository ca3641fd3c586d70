package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token whose consent is older than some scope: what it is not enough for waits, everything else is synced. */
@Timeout(600)
class ScopeSyncTest {

    private static final String SEARCH = "/wiki/rest/api/content/search";

    @TempDir
    private Path folder;

    private @Nullable SyncedSite opened;

    private final List<String> pages = new ArrayList<>();

    /** Two spaces of three pages, each with a comment and a file. */
    private SyncedSite site(Map<String, String> settings) {
        SyncedSite site = SyncedSite.quick(folder, settings, Map.of());
        opened = site;
        for (String space : List.of("OPS", "ENG")) {
            site.world().addSpace(space, space);
            for (int number = 0; number < 3; number++) {
                addPage(site, space, "Page " + number);
            }
        }
        return site;
    }

    private String addPage(SyncedSite site, String space, String title) {
        String page = site.world().createPage(space, null, title, "<p>a</p>");
        site.world().addFooterComment(page, "<p>Well said.</p>");
        site.world().attachFile(page, "a.txt", "text/plain", "words".getBytes(StandardCharsets.UTF_8));
        pages.add(page);
        return page;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static List<String> missing(SyncResult result) {
        return result.problems().stream()
                .filter(problem -> problem.code().equals("scope_missing"))
                .map(SyncProblem::id)
                .toList();
    }

    private static void holdsTheTruth(SyncedSite site) {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
        assertThat(site.attached().keySet()).isEqualTo(site.attachedTruth());
    }

    private static Map<String, List<String>> bodies(Map<String, MarkdownFile> files) {
        Map<String, List<String>> bodies = new TreeMap<>();
        files.forEach((id, file) -> bodies.put(id, List.of(file.body())));
        return bodies;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wiki/api/v2/pages/{id}/*-comments", "/wiki/api/v2/pages/{id}/attachments"})
    void pagesComeWithoutWhatTheTokenIsNotEnoughFor(String refused) {
        SyncedSite site = site(Map.of());
        site.sandbox().faults().on("GET", refused).scopeMismatch();

        SyncResult result = site.full();

        assertThat(missing(result)).hasSize(1);
        assertThat(result.complete()).isFalse();
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
        assertThat(site.attached()).hasSize(pages.size());
        // Each space may have asked before the other was told.
        assertThat(site.sandbox().faults().fired()).isBetween(1, 2);

        site.sandbox().faults().clear();
        assertThat(site.incremental().complete()).isTrue();
        holdsTheTruth(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "attachment"})
    void nothingGoesBecauseAScopeIsMissing(String type) {
        SyncedSite site = site(Map.of());
        site.full();
        Set<String> before = site.attached().keySet();
        site.sandbox().faults().on("GET", SEARCH).withQuery("type=" + type).scopeMismatch();
        site.sandbox().faults().on("GET", "/wiki/api/v2/*" + type + "s/{id}").scopeMismatch();

        SyncResult result = site.full();

        assertThat(missing(result)).hasSize(1);
        assertThat(result.removed()).isZero();
        assertThat(site.attached().keySet()).isEqualTo(before);
    }

    @Test
    void whatAComparisonCouldNotReadComesWhenTheScopeIsThere() {
        SyncedSite site = site(Map.of());
        site.full();
        addPage(site, "OPS", "Added");
        site.sandbox().faults().on("GET", "/wiki/api/v2/pages/{id}/attachments").scopeMismatch();
        assertThat(missing(site.full())).containsExactly("files");

        site.sandbox().faults().clear();
        site.incremental();
        holdsTheTruth(site);
    }

    @Test
    void whatChangedMeanwhileComesWhenTheScopeIsThere() {
        SyncedSite site = site(Map.of());
        site.world().trashPage(pages.get(0));
        site.full();
        site.world().restorePage(pages.get(0));
        site.world().editPage(pages.get(0), "<p>Back.</p>");
        addPage(site, "OPS", "Added");
        site.sandbox().faults().on("GET", "/wiki/api/v2/pages/{id}/*-comments").scopeMismatch();

        assertThat(missing(site.incremental())).containsExactly("comments");
        assertThat(missing(site.incremental())).containsExactly("comments");
        assertThat(site.documents().keySet()).containsAll(pages);

        site.sandbox().faults().clear();
        assertThat(site.incremental().complete()).isTrue();
        holdsTheTruth(site);
    }

    @Test
    void pageThatEndsWithCommentsKeepsThemUntilTheyCanBeRead() {
        SyncedSite site = site(Map.of("comments", "appended", "attachments", "false"));
        site.full();
        Map<String, List<String>> before = bodies(site.documents());
        site.sandbox().faults().on("GET", "/wiki/api/v2/pages/{id}/*-comments").scopeMismatch();
        site.world().addFooterComment(pages.get(1), "<p>Another.</p>");
        String added = addPage(site, "OPS", "Added");

        assertThat(missing(site.incremental())).containsExactly("comments");
        assertThat(bodies(site.documents())).containsAllEntriesOf(before).containsKey(added);

        site.sandbox().faults().clear();
        site.incremental();
        assertThat(site.document(pages.get(1)).body()).contains("Another.");
        assertThat(site.document(added).body()).contains("Well said.");
    }

    @Test
    void nobodyIsLetInWhereReadersAreNotTold() {
        SyncedSite site = site(Map.of());
        pages.forEach(page -> site.world().restrictRead(page, List.of(World.ACCOUNT_ID), List.of()));
        site.sandbox()
                .faults()
                .on("GET", "/wiki/rest/api/content/{id}/restriction/**")
                .scopeMismatch();

        SyncResult result = site.full();

        assertThat(result.problems()).extracting(SyncProblem::id).containsExactly("access");
        assertThat(site.documents())
                .hasSize(pages.size())
                .allSatisfy((id, page) -> assertThat(page.frontMatter()).contains("  complete: false"));

        site.sandbox().faults().clear();
        site.incremental();
        assertThat(site.documents())
                .allSatisfy((id, page) -> assertThat(page.frontMatter()).contains("  complete: true"));
    }

    @Test
    void aCountThatIsMissingOwesNothing() {
        SyncedSite site = site(Map.of());
        site.sandbox().faults().on("GET", SEARCH).withQuery("whiteboard").scopeMismatch();

        SyncResult result = site.full();

        assertThat(missing(result)).containsExactly("without_bodies");
        assertThat(result.complete()).isTrue();
        holdsTheTruth(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wiki/api/v2/spaces", "/wiki/api/v2/spaces/{id}/pages", SEARCH})
    void withoutSpacesPagesOrSearchThereIsNoSync(String refused) {
        SyncedSite site = site(Map.of());
        site.sandbox().faults().on("GET", refused).scopeMismatch();

        assertThatThrownBy(site::full).isInstanceOf(ConnectorAuthException.class);
    }
}
