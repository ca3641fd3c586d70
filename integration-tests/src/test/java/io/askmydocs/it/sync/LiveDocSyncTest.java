package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live docs are pages whose edits are not published, but there. */
class LiveDocSyncTest {

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String parent;
    private String liveDoc;

    @BeforeEach
    void syncALiveDoc() {
        site = SyncedSite.of(World::empty, folder);
        site.world().addSpace("OPS", "Operations");
        parent = site.world().createPage("OPS", null, "Handbook", "<p>How we work.</p>");
        liveDoc = site.world().createLiveDoc("OPS", parent, "Minutes", "<p>Nobody came.</p>");
        site.world().addLabel(liveDoc, "weekly");
        site.full();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void isSyncedLikeAPage() {
        assertThat(site.documents()).containsOnlyKeys(parent, liveDoc);
        assertThat(site.document(liveDoc).body()).contains("Nobody came.");
        assertThat(site.document(liveDoc).texts("ancestor_titles")).containsExactly("Handbook");
        assertThat(site.document(liveDoc).texts("labels")).containsExactly("weekly");
    }

    @Test
    void itsEditsArriveIncrementally() {
        site.world().editPage(liveDoc, "<p>Everybody came.</p>");
        SyncResult result = site.incremental();

        assertThat(result.mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(site.document(liveDoc).body()).contains("Everybody came.");
    }

    @Test
    void goesWithTheTrash() {
        site.world().trashPage(liveDoc);

        assertThat(site.full().removed()).isEqualTo(1);
        assertThat(site.documents()).containsOnlyKeys(parent);
    }
}
