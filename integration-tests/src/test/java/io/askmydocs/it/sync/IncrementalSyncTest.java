package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalSyncTest {

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String parent;
    private String page;

    @BeforeEach
    void syncASmallSite() {
        site = SyncedSite.of(World::empty, folder);
        site.world().addSpace("OPS", "Operations");
        parent = site.world().createPage("OPS", null, "Handbook", "<p>How we work.</p>");
        page = site.world().createPage("OPS", null, "On call", "<p>Ring twice.</p>");
        site.full();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void picksUpTheEditedPageAlone() {
        site.world().editPage(page, "<p>Ring three times.</p>");
        SyncResult result = site.incremental();

        assertThat(result.mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.added() + result.removed()).isZero();
        assertThat(site.document(page).body()).contains("Ring three times.");
        assertThat(site.document(page).text("confluence_version")).isEqualTo("2");
    }

    @Test
    void aClockThatWasSetBackLosesNothing() {
        site.clock().advance(Duration.ofMinutes(-50));
        site.world().editPage(page, "<p>Ring three times.</p>");

        SyncResult result = site.syncNow(false);

        assertThat(result.mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(site.document(page).body()).contains("Ring three times.");
    }

    @Test
    void bringsANewPage() {
        String fresh = site.world().createPage("OPS", parent, "Escalation", "<p>Wake somebody.</p>");
        SyncResult result = site.incremental();

        assertThat(result.added()).isEqualTo(1);
        assertThat(site.document(fresh).texts("ancestor_titles")).containsExactly("Handbook");
    }

    @Test
    void asksOnceWhenNothingChanged() {
        SyncResult result = site.incremental();

        assertThat(result.mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(site.dataRequests()).isEqualTo(1);
    }

    @Test
    void bringsMovesAndLabelsByTheNextFullSync() {
        site.world().movePage(page, parent);
        site.world().addLabel(page, "night");
        SyncResult result = site.full();

        assertThat(result.updated()).isEqualTo(1);
        assertThat(site.document(page).texts("ancestor_titles")).containsExactly("Handbook");
        assertThat(site.document(page).texts("labels")).containsExactly("night");
    }

    @Test
    void removesWhatWasArchivedByTheNextFullSync() {
        site.world().archivePage(page);
        SyncResult result = site.full();

        assertThat(result.removed()).isEqualTo(1);
        assertThat(site.documents()).containsOnlyKeys(parent);
    }

    @Test
    void removesWhatWasTrashedByTheNextFullSync() {
        site.world().trashPage(page);
        SyncResult result = site.full();

        assertThat(result.removed()).isEqualTo(1);
        assertThat(site.documents()).containsOnlyKeys(parent);
    }

    @Test
    void keepsAnUglyTitleInsideItsFile() {
        String title = "../../etc/\"passwd\" 🌊: # {a}";
        String ugly = site.world().createPage("OPS", null, title, "<p>Harmless.</p>");
        site.incremental();

        assertThat(site.document(ugly).text("title")).isEqualTo(title);
        assertThat(site.document(ugly).path().normalize()).startsWith(folder);
        assertThat(site.document(ugly).keys()).contains("confluence_page_id");
    }

    @Test
    void writesATitleOfTwoLinesAsOne() {
        String twoLines = site.world().createPage("OPS", null, "Above\nbelow: ---", "<p>Harmless.</p>");
        site.incremental();

        assertThat(site.document(twoLines).text("title")).isEqualTo("Above below: ---");
        assertThat(site.document(twoLines).firstLine()).startsWith("# Above below");
    }
}
