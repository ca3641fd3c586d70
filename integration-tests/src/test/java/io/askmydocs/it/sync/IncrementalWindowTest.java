package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From when on incremental syncs look: runs take long, the index lags, zones differ, and no edit falls between two runs. */
@Timeout(600)
class IncrementalWindowTest {

    private static final String SEARCH = "/wiki/rest/api/content/search";
    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";

    @TempDir
    private Path folder;

    private @Nullable SyncedSite opened;

    private SyncedSite site(SandboxOptions options) {
        SyncedSite site = SyncedSite.quick(folder, Map.of(), options);
        opened = site;
        site.world().addSpace("OPS", "Operations");
        return site;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static String page(SyncedSite site, String title) {
        return site.world().createPage("OPS", null, title, "<p>Old words.</p>");
    }

    private static void edit(SyncedSite site, String page) {
        site.world().editPage(page, "<p>New words.</p>");
    }

    /** As at a site that makes its callers wait: a run of a few requests takes hours. */
    private static void everyRequestTakes(SyncedSite site, Duration time) {
        site.sandbox().faults().on("GET", "/wiki/**").run(() -> site.clock().advance(time));
    }

    /** By a host that says no more than that there was a run; what to look at is the connector's to know. */
    private static SyncResult incrementalAfter(SyncedSite site, Duration pause) {
        site.clock().advance(pause);
        SyncResult result = site.syncSince(site.clock().instant());
        assertThat(result.mode()).isEqualTo(SyncMode.INCREMENTAL);
        return result;
    }

    private static void holdsNewWords(SyncedSite site, String page) {
        assertThat(site.document(page).body()).contains("New words.");
        holdsTheTruth(site);
    }

    private static void holdsTheTruth(SyncedSite site) {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }

    @Test
    void whatIsEditedDuringALongIncrementalRunComesWithTheNext() {
        SyncedSite site = site(SandboxOptions.defaults());
        String early = page(site, "Early");
        String late = page(site, "Late");
        site.full();
        edit(site, early);
        everyRequestTakes(site, Duration.ofMinutes(20));
        // The first search asks what changed, the second what is known of the page that did.
        site.sandbox().faults().on("GET", SEARCH).nth(2).run(() -> edit(site, late));

        assertThat(incrementalAfter(site, Duration.ZERO).updated()).isEqualTo(1);
        site.sandbox().faults().clear();
        assertThat(incrementalAfter(site, Duration.ofMinutes(5)).updated()).isEqualTo(1);
        holdsNewWords(site, late);
    }

    @Test
    void whatIsEditedBehindALongFullRunComesWithTheNextIncrementalOne() {
        SyncedSite site = site(SandboxOptions.defaults().pageSizeCap(2));
        String first = page(site, "First");
        for (int number = 0; number < 5; number++) {
            page(site, "Other " + number);
        }
        everyRequestTakes(site, Duration.ofMinutes(20));
        site.sandbox().faults().on("GET", LISTING).atCursor(1).run(() -> edit(site, first));

        site.full();
        site.sandbox().faults().clear();
        assertThat(incrementalAfter(site, Duration.ofMinutes(5)).updated()).isEqualTo(1);
        holdsNewWords(site, first);
    }

    /** The space fails as a whole, so no page of it is noted to be tried again. */
    @Test
    void whatAnIncrementalRunFailedAtComesWithTheNextHoweverLateThatIs() {
        SyncedSite site = site(SandboxOptions.defaults());
        String page = page(site, "Page");
        site.full();
        edit(site, page);
        site.sandbox().faults().on("GET", SEARCH).withQuery("type=comment").respond(500, Map.of(), "");
        SyncResult failed = incrementalAfter(site, Duration.ofHours(2));
        assertThat(failed.complete()).isFalse();
        assertThat(failed.updated()).isZero();

        site.sandbox().faults().clear();
        assertThat(incrementalAfter(site, Duration.ofHours(5)).updated()).isEqualTo(1);
        holdsNewWords(site, page);
    }

    @Test
    void whatTheIndexDidNotKnowYetComesWithALaterIncrementalRun() {
        SyncedSite site = site(SandboxOptions.defaults().indexLag(Duration.ofMinutes(20)));
        String page = page(site, "Page");
        site.full();
        edit(site, page);

        assertThat(incrementalAfter(site, Duration.ofMinutes(15)).updated()).isZero();
        assertThat(incrementalAfter(site, Duration.ofMinutes(15)).updated()).isEqualTo(1);
        holdsNewWords(site, page);
    }

    @Test
    void aNewPageThatTheIndexDidNotKnowYetComesWithALaterIncrementalRun() {
        SyncedSite site = site(SandboxOptions.defaults().indexLag(Duration.ofMinutes(20)));
        site.full();
        String page = page(site, "Fresh");

        assertThat(incrementalAfter(site, Duration.ofMinutes(15)).added()).isZero();
        assertThat(incrementalAfter(site, Duration.ofMinutes(15)).added()).isEqualTo(1);
        assertThat(site.documents()).containsKey(page);
        holdsTheTruth(site);
    }

    @Test
    void theHoursThatAnAccountsClockIsSetForwardAreNotLost() {
        ZoneId newYork = ZoneId.of("America/New_York");
        SyncedSite site = site(SandboxOptions.defaults().accountZone(newYork));
        String page = page(site, "Page");
        Instant change = Instant.parse("2026-03-08T07:00:00Z");
        site.clock().advance(Duration.between(site.clock().instant(), change.minus(Duration.ofHours(8))));
        site.full();

        while (site.clock().instant().isBefore(change.plus(Duration.ofHours(6)))) {
            String words = "Edited at " + site.clock().instant();
            site.world().editPage(page, "<p>" + words + "</p>");
            assertThat(incrementalAfter(site, Duration.ofHours(1)).updated()).isEqualTo(1);
            assertThat(site.document(page).body()).contains(words);
        }
    }

    @Test
    void aHostMayAskForMoreThanTheConnectorThinksItNeeds() {
        SyncedSite site = site(SandboxOptions.defaults().indexLag(Duration.ofHours(3)));
        String page = page(site, "Page");
        site.clock().advance(Duration.ofHours(3));
        site.full();
        Instant edited = site.clock().instant();
        edit(site, page);
        assertThat(incrementalAfter(site, Duration.ofHours(2)).updated()).isZero();
        assertThat(incrementalAfter(site, Duration.ofHours(2)).updated()).isZero();

        assertThat(site.syncSince(edited).updated()).isEqualTo(1);
        holdsNewWords(site, page);
    }

    @Test
    void aFileAloneReachesItsPageIncrementally() {
        SyncedSite site = site(SandboxOptions.defaults());
        String page = page(site, "Page");
        String file = site.world().attachFile(page, "a.txt", "text/plain", "old".getBytes(StandardCharsets.UTF_8));
        site.full();
        site.world().replaceFile(file, "new".getBytes(StandardCharsets.UTF_8));
        String added = site.world().attachFile(page, "b.txt", "text/plain", "more".getBytes(StandardCharsets.UTF_8));

        incrementalAfter(site, Duration.ofHours(1));

        assertThat(site.attached()).containsOnlyKeys(file, added);
        assertThat(site.attached().get(file).body()).contains("new").doesNotContain("old");
        assertThat(site.attached().get(added).body()).contains("more");
    }
}
