package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said on a page, and what a run tells of it. */
class DiscussionSyncTest {

    private static final String ROADMAP = "<ac:structured-macro ac:name=\"my-roadmap\"/>";

    @TempDir
    private Path folder;

    private @Nullable SyncedSite opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private SyncedSite site(Map<String, String> settings) {
        SyncedSite site = SyncedSite.quick(folder, settings, Map.of());
        opened = site;
        site.world().addSpace("OPS", "Operations");
        return site;
    }

    @Test
    void macrosNobodyUnderstandsAreCountedInThreadsToo() {
        SyncedSite site = site(Map.of());
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        String thread = site.world().addFooterComment(page, ROADMAP);
        site.world().replyTo(thread, ROADMAP);

        assertThat(site.full().notUnderstood()).containsExactly(new NotUnderstood("my-roadmap", 2, thread));
    }

    @Test
    void macrosNobodyUnderstandsAreCountedInCommentsAtTheEndOfAPage() {
        SyncedSite site = site(Map.of("comments", "appended"));
        String page = site.world().createPage("OPS", null, "Page", ROADMAP);
        site.world().addFooterComment(page, ROADMAP);

        assertThat(site.full().notUnderstood()).containsExactly(new NotUnderstood("my-roadmap", 2, page));
    }
}
