package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.sandbox.RequestLog;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What syncs of one space of a thousand pages ask of the site, one after another. The counts are exact: they never vary. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class CostSyncTest {

    private static final String SEARCH = "GET /wiki/rest/api/content/search";
    private static final String LISTING = "GET /wiki/api/v2/spaces/{id}/pages";
    private static final String RESTRICTION = "GET /wiki/rest/api/content/{id}/restriction/byOperation/read";

    private SyncedSite site;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = SyncedSite.of(clock -> World.generated(1_000, clock), folder);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    @Order(1)
    void firstSyncTakesTwentyRequestsAndTwoForWhatHangsOnPages() {
        assertThat(site.full().added()).isEqualTo(1_000);

        int attached = site.sandbox().requests().count(CostSyncTest::isOfAttached);
        assertThat(attached).isEqualTo(2);
        assertThat(site.sandbox().requests().countData() - attached).isLessThanOrEqualTo(20);
        assertThat(cost()).containsEntry(LISTING, 5L).containsEntry(SEARCH, 13L);
    }

    @Test
    @Order(2)
    void reconciliationReadsNoBodyAndAsksNoMore() {
        assertThat(site.full().unchanged()).isEqualTo(1_000);

        assertThat(site.sandbox().requests().count(entry -> entry.query().contains("body-format")))
                .isZero();
        assertThat(site.sandbox().requests().countData()).isEqualTo(21);
    }

    @Test
    @Order(3)
    void quietIncrementalSyncAsksOneQuestion() {
        site.incremental();

        assertThat(cost()).isEqualTo(Map.of(SEARCH, 1L));
    }

    @Test
    @Order(4)
    void changedPagesCostTheSameAsLongAsTheyFitOneBatch() {
        edit(7);
        assertThat(site.incremental().updated()).isEqualTo(7);
        Map<String, Long> few = cost();
        edit(30);
        assertThat(site.incremental().updated()).isEqualTo(30);

        assertThat(cost()).isEqualTo(few);
        // What changed; labels and restrictions; comments; files.
        assertThat(few).containsEntry(SEARCH, 4L);
        // The bodies, and two levels above them.
        assertThat(few).containsEntry("GET /wiki/api/v2/pages", 3L);
        assertThat(few.values().stream().mapToLong(count -> count).sum()).isEqualTo(8);
    }

    @Test
    @Order(5)
    void everyRestrictedNodeIsReadOnceHoweverManyPagesAreBelowIt() {
        String top = site.truth().values().stream()
                .filter(page -> page.ancestorTitles().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        List<String> below = site.truth().values().stream()
                .filter(page -> page.tree().ancestorIds().contains(top))
                .map(page -> page.id())
                .toList();
        site.world().restrictRead(top, List.of(World.ACCOUNT_ID), List.of());
        site.world().restrictRead(below.get(0), List.of(World.ACCOUNT_ID), List.of());

        assertThat(site.full().updated()).isEqualTo(below.size() + 1);

        assertThat(below).hasSizeGreaterThan(2);
        assertThat(cost()).containsEntry(RESTRICTION, 2L);
    }

    private void edit(int pages) {
        site.truth().keySet().stream()
                .skip(500)
                .limit(pages)
                .forEach(id -> site.world().editPage(id, "<p>Other words.</p>"));
    }

    private Map<String, Long> cost() {
        return site.sandbox().requests().countsByEndpoint();
    }

    private static boolean isOfAttached(RequestLog.Entry entry) {
        return entry.query().contains("type%3Dcomment") || entry.query().contains("type%3Dattachment");
    }
}
