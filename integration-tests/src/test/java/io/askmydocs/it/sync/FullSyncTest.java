package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullSyncTest {

    private static final List<String> FRONT_MATTER = List.of(
            "title",
            "url",
            "connector",
            "confluence_page_id",
            "confluence_space_key",
            "space_name",
            "confluence_cloud_id",
            "confluence_version",
            "confluence_last_modified",
            "confluence_status",
            "labels",
            "ancestor_titles",
            "restrictions_present",
            "_derived",
            "provenance",
            "access");

    @TempDir
    private Path folder;

    @Test
    void bringsEverythingTheAccountCanReadAndNothingElse() {
        try (SyncedSite site = SyncedSite.of(World::demo, folder)) {
            SyncResult result = site.full();

            assertThat(result.failed()).isEmpty();
            assertThat(result.complete()).isTrue();
            assertThat(site.documents().keySet()).isEqualTo(site.truth().keySet());
            assertThat(site.attached().keySet()).isEqualTo(site.attachedTruth());
            assertThat(result.added())
                    .isEqualTo(site.truth().size() + site.attachedTruth().size());
        }
    }

    @Test
    void saysOfEveryDocumentWhatTheSiteSays() {
        try (SyncedSite site = SyncedSite.of(World::demo, folder)) {
            site.full();

            Map<String, List<Object>> truth = Facts.onTheSite(site.truth());
            assertThat(Facts.onDisk(site.documents()))
                    .hasSameSizeAs(truth)
                    .allSatisfy((id, facts) -> assertThat(facts.subList(0, Facts.WITHOUT_BODY))
                            .isEqualTo(truth.get(id).subList(0, Facts.WITHOUT_BODY)));
        }
    }

    @Test
    void writesTheSameFrontMatterKeysInTheSameOrderEverywhere() {
        try (SyncedSite site = SyncedSite.of(World::demo, folder)) {
            site.full();

            assertThat(site.documents().values())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.keys()).isEqualTo(FRONT_MATTER));
        }
    }

    @Test
    void beginsEveryBodyWithItsTitle() {
        try (SyncedSite site = SyncedSite.of(World::demo, folder)) {
            site.full();

            assertThat(site.documents().values())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(unescaped(file.firstLine())).isEqualTo("# " + file.text("title")));
        }
    }

    private static String unescaped(String markdown) {
        return markdown.replaceAll("\\\\(\\p{Punct})", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void addsNothingTheSecondTime() {
        try (SyncedSite site = SyncedSite.of(World::demo, folder)) {
            site.full();
            Map<String, MarkdownFile> before = site.documents();
            SyncResult again = site.full();

            assertThat(List.of(again.added(), again.updated(), again.removed())).containsOnly(0L);
            assertThat(again.unchanged())
                    .isEqualTo(before.size() + site.attached().size());
            assertThat(site.documents()).isEqualTo(before);
        }
    }

    @Test
    void readsAThousandPagesInTwentyRequests() {
        try (SyncedSite site = SyncedSite.of(clock -> World.generated(1000, clock), folder)) {
            SyncResult result = site.full();

            assertThat(result.added()).isEqualTo(1000);
            assertThat(site.dataRequests() - site.requestsForAccessAndAttached())
                    .isBetween(1, 20);
        }
    }
}
