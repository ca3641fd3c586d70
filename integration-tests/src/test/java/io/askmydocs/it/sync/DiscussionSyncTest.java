package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import io.askmydocs.sandbox.FaultPlan;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said on a page, and what a run tells of it. */
class DiscussionSyncTest {

    private static final String ROADMAP = "<ac:structured-macro ac:name=\"my-roadmap\"/>";

    private static final String NAMES = "/wiki/rest/api/user/bulk";

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

    @ParameterizedTest
    @ValueSource(strings = {"documents", "appended"})
    void authorsAreNamedAndEachIsAskedForOnce(String mode) {
        SyncedSite site = site(Map.of("comments", mode));
        site.world().addUser(World.ACCOUNT_ID, "Olga Example", Set.of(World.ACCOUNT_GROUP));
        site.world().addUser("557058:1", "Ann Example", Set.of());
        site.world().addUser("557058:2", "Bob Example", Set.of());
        for (String title : List.of("One", "Two")) {
            String page = site.world().createPage("OPS", null, title, "<p>a</p>");
            String thread = site.world().addFooterComment(page, "<p>Well?</p>");
            site.world().replyTo(thread, "<p>Well.</p>", "557058:1");
            site.world().replyTo(thread, "<p>Well!</p>", "557058:2");
        }
        site.full();

        assertThat(written(site))
                .contains("Comment by Olga Example", "Reply by Ann Example", "Reply by Bob Example")
                .doesNotContain("by 557058:", "by " + World.ACCOUNT_ID);
        assertThat(site.sandbox().requests().count(NAMES)).isEqualTo(1);
    }

    static Stream<Consumer<FaultPlan.When>> refusals() {
        return Stream.of(
                FaultPlan.When::scopeMismatch,
                when -> when.respond(404, Map.of(), ""),
                when -> when.respond(410, Map.of(), ""),
                when -> when.respond(400, Map.of(), ""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void authorsWhoseNamesAreNotToldKeepTheirIds(Consumer<FaultPlan.When> refusal) {
        SyncedSite site = site(Map.of());
        String page = site.world().createPage("OPS", null, "Page", "<p>a</p>");
        site.world().addFooterComment(page, "<p>Well said.</p>");
        refusal.accept(site.sandbox().faults().on("GET", NAMES));
        SyncResult result = site.full();

        assertThat(site.sandbox().faults().fired()).isEqualTo(1);
        assertThat(written(site)).contains("Comment by " + World.ACCOUNT_ID);
        assertThat(result.failed()).isEmpty();
        assertThat(result.complete()).isTrue();
    }

    /** Everything on disk. */
    private static String written(SyncedSite site) {
        return Stream.concat(site.documents().values().stream(), site.attached().values().stream())
                .map(MarkdownFile::body)
                .collect(Collectors.joining("\n"));
    }
}
