package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators choose, and that it is what they get. */
class SettingsSyncTest {

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
        site.world().addSpace("~me", "Mine", "personal", "current");
        return site;
    }

    @Test
    void labelsDecideWhatComesAndWhatGoes() {
        SyncedSite site = site(Map.of("labels", "public", "labels_exclude", "secret"));
        String wanted = site.world().createPage("OPS", null, "Wanted", "<p>a</p>");
        String plain = site.world().createPage("OPS", null, "Plain", "<p>b</p>");
        String both = site.world().createPage("OPS", null, "Both", "<p>c</p>");
        site.world().addLabel(wanted, "public");
        site.world().addLabel(both, "public");
        site.world().addLabel(both, "secret");

        SyncResult result = site.full();
        assertThat(site.documents()).containsOnlyKeys(wanted);
        assertThat(report(result, "OPS").skipped()).containsEntry("filtered_out", 2L);

        site.world().addLabel(plain, "public");
        site.world().removeLabel(wanted, "public");
        site.full();
        assertThat(site.documents()).containsOnlyKeys(plain);
    }

    @Test
    void aCqlConditionFilters() {
        SyncedSite site = site(Map.of("cql", "title = \"Wanted\" or title = \"Also\""));
        String wanted = site.world().createPage("OPS", null, "Wanted", "<p>a</p>");
        String also = site.world().createPage("OPS", null, "Also", "<p>a</p>");
        site.world().createPage("OPS", null, "Other", "<p>b</p>");
        site.full();

        assertThat(site.documents()).containsOnlyKeys(wanted, also);
    }

    @Test
    void spacesAreLeftOut() {
        SyncedSite site = site(Map.of("personal_spaces", "false", "spaces_exclude", "HR"));
        site.world().addSpace("HR", "People");
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        site.world().createPage("~me", null, "Mine", "<p>b</p>");
        site.world().createPage("HR", null, "Pay", "<p>c</p>");
        site.full();

        assertThat(site.documents()).containsOnlyKeys(page);
    }

    @Test
    void archivedPagesAreIncludedWhenAsked() {
        SyncedSite site = site(Map.of("archived", "include"));
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        site.full();
        site.world().archivePage(page);
        site.full();

        assertThat(site.document(page).text("confluence_status")).isEqualTo("archived");
    }

    @Test
    void blogPostsAloneWhenAsked() {
        SyncedSite site = site(Map.of("types", "blogpost"));
        site.world().createPage("OPS", null, "Page", "<p>a</p>");
        String post = site.world().createBlogPost("OPS", "Post", "<p>b</p>");
        site.full();

        assertThat(site.documents()).containsOnlyKeys(post);
    }

    @Test
    void commentsStandWhereTheyAreWanted() {
        SyncedSite site = site(Map.of("comments", "appended", "attachments", "false"));
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        String comment = site.world().addFooterComment(page, "<p>Well said.</p>");
        site.world().attachFile(page, "a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        site.full();

        assertThat(site.document(page).body()).contains("## Comments", "Well said.");
        assertThat(site.attached()).isEmpty();

        site.world().editComment(comment, "<p>Better said.</p>");
        site.incremental();
        assertThat(site.document(page).body()).contains("Better said.").doesNotContain("Well said.");
    }

    @Test
    void commentsAndFilesFollowTheirPage() {
        SyncedSite site = site(Map.of());
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        String comment = site.world().addFooterComment(page, "<p>Well said.</p>");
        String file = site.world().attachFile(page, "a.txt", "text/plain", "words".getBytes(StandardCharsets.UTF_8));
        site.full();
        assertThat(site.attached()).containsOnlyKeys(comment, file);
        assertThat(site.attached().get(file).body()).contains("words");

        site.world().deleteComment(comment);
        site.full();
        assertThat(site.attached()).containsOnlyKeys(file);

        site.world().trashPage(page);
        site.full();
        assertThat(site.attached()).isEmpty();
        assertThat(site.documents()).isEmpty();
    }

    @Test
    void aCommentAloneReachesItsPageIncrementally() {
        SyncedSite site = site(Map.of());
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        site.full();
        String comment = site.world().addFooterComment(page, "<p>Late.</p>");
        site.incremental();

        assertThat(site.attached()).containsOnlyKeys(comment);
    }

    @Test
    void whatHasNoBodyIsCounted() {
        SyncedSite site = site(Map.of());
        site.world().createWhiteboard("OPS", null, "Ideas");
        site.world().createDatabase("OPS", null, "Things");
        site.world().createEmbed("OPS", null, "Elsewhere");
        SyncResult result = site.full();

        assertThat(report(result, "OPS").unsupported())
                .containsOnly(entry("whiteboard", 1L), entry("database", 1L), entry("embed", 1L));
    }

    @Test
    void aSettingThatCannotBeMeantIsNamed() {
        assertThatThrownBy(() -> site(Map.of("comments", "perhaps")).full())
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("comments")
                .hasMessageContaining("appended");
    }

    private static ContainerReport report(SyncResult result, String key) {
        return result.containers().stream()
                .filter(container -> container.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
