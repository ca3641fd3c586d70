package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of the knowledge base, and what stays because nobody knows for certain. */
@Timeout(600)
class RemovalSyncTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";
    private static final String SEARCH = "/wiki/rest/api/content/search";
    private static final String WHO = "/wiki/rest/api/user/current";
    private static final int PAGES = 30;

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final List<String> pages = new ArrayList<>();

    @BeforeEach
    void syncThirtyPages() {
        // Listings come in pages of three, so that they can fail on the way.
        SandboxOptions small = SandboxOptions.defaults().pageSizeCap(3);
        site = SyncedSite.quick(folder, Map.of(), small);
        site.world().addSpace("OPS", "Operations");
        for (int i = 0; i < PAGES; i++) {
            pages.add(site.world().createPage("OPS", null, "Page " + i, "<p>Words of " + i + ".</p>"));
        }
        site.full();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90})
    void listingThatFailsOnTheWayRemovesNothing(int percent) {
        site.world().trashPage(pages.get(0));
        site.sandbox().faults().on("GET", LISTING).afterShare(percent, PAGES).respond(500, Map.of(), "");

        SyncResult result = site.full();

        assertThat(site.sandbox().faults().fired()).isPositive();
        assertThat(codes(result)).contains("space_failed");
        assertThat(result.removed()).isZero();
        assertThat(site.documents()).containsKeys(pages.toArray(String[]::new));
        site.sandbox().faults().clear();
        assertThat(site.full().removed()).isEqualTo(1);
        holdsTheTruth();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90})
    void listOfCommentsThatFailsOnTheWayRemovesNothing(int percent) {
        List<String> comments = new ArrayList<>();
        pages.forEach(page -> comments.add(site.world().addFooterComment(page, "<p>Yes.</p>")));
        site.full();
        site.world().deleteComment(comments.get(0));
        site.sandbox()
                .faults()
                .on("GET", SEARCH)
                .withQuery("type=comment and space=\"OPS\"")
                .afterShare(percent, PAGES)
                .respond(500, Map.of(), "");

        assertThat(site.full().removed()).isZero();

        assertThat(site.attached()).containsKeys(comments.toArray(String[]::new));
        site.sandbox().faults().clear();
        site.full();
        assertThat(site.attached()).doesNotContainKey(comments.get(0)).containsKey(comments.get(1));
    }

    @Test
    void purgedPageGoesAsGoneOrHiddenAndIsAuditedAsSuch() {
        purge(pages.get(1));

        SyncResult result = site.full();

        assertThat(result.failed()).isEmpty();
        assertThat(result.removed()).isEqualTo(1);
        holdsTheTruth();
        assertThat(removals())
                .containsExactly(Map.of("space", "OPS", "gone_or_hidden", "1", "gone_or_hidden_ids", pages.get(1)));
    }

    @Test
    void whatIsGoneAndWhatTheSettingsLeaveOutCountTogether(@TempDir Path other) {
        try (SyncedSite choosy = SyncedSite.quick(other, Map.of("labels_exclude", "secret"), Map.of())) {
            choosy.world().addSpace("OPS", "Operations");
            List<String> ten = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ten.add(choosy.world().createPage("OPS", null, "Page " + i, "<p>Words.</p>"));
            }
            choosy.full();
            ten.subList(0, 5).forEach(choosy.world()::trashPage);
            ten.subList(5, 10).forEach(page -> choosy.world().addLabel(page, "secret"));

            SyncResult result = choosy.full();

            assertThat(codes(result)).containsExactly("removals_withheld");
            assertThat(choosy.documents()).hasSize(10);
        }
    }

    @Test
    void fairShareOfASpaceGoesWithoutQuestions() {
        pages.subList(0, 6).forEach(this::purge);

        assertThat(site.full().removed()).isEqualTo(6);
        holdsTheTruth();
    }

    @Test
    void moreThanAFairShareWaitsForAnOperatorAndThenExactlyThatGoes() {
        List<String> many = pages.subList(0, 7);
        many.forEach(this::purge);

        SyncResult withheld = site.full();

        assertThat(codes(withheld)).containsExactly("removals_withheld");
        assertThat(withheld.failed().get(0).webLink()).contains(site.addressOfSpace("OPS"));
        assertThat(withheld.removed()).isZero();
        assertThat(site.documents()).containsKeys(many.toArray(String[]::new));
        site.confirm(withheld.failed().get(0));
        SyncResult confirmed = site.full();
        assertThat(confirmed.failed()).isEmpty();
        assertThat(confirmed.removed()).isEqualTo(7);
        holdsTheTruth();
    }

    @Test
    void confirmationIsOfThoseDocumentsAndNoOthers() {
        pages.subList(0, 7).forEach(this::purge);
        SyncProblem asked = site.full().failed().get(0);
        site.confirm(asked);
        purge(pages.get(7));

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("removals_withheld");
        assertThat(result.failed().get(0).confirmationCode()).isNotEqualTo(asked.confirmationCode());
        assertThat(site.documents()).hasSize(PAGES);
    }

    @Test
    void anotherAccountRemovesNothingUntilAnOperatorSaysThatItReplacesTheFormer() {
        site.world().trashPage(pages.get(0));
        purge(pages.get(1));
        site.sandbox().faults().on("GET", WHO).rewriteBody(body -> body.replace(World.ACCOUNT_ID, "557058:somebody"));

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("account_changed");
        assertThat(result.removed()).isZero();
        assertThat(site.documents()).hasSize(PAGES);
        site.confirm(result.failed().get(0));
        assertThat(site.full().removed()).isEqualTo(2);
        holdsTheTruth();
        assertThat(site.full().failed()).isEmpty();
    }

    @Test
    void archivedPageGoesAndComesBack() {
        site.world().archivePage(pages.get(2));
        assertThat(site.full().removed()).isEqualTo(1);
        holdsTheTruth();
        site.world().restorePage(pages.get(2));

        site.full();

        holdsTheTruth();
        assertThat(site.documents()).containsKey(pages.get(2));
    }

    @Test
    void purgedPageGoesFromAnArchivedSpaceToo() {
        purge(pages.get(1));
        site.world().archiveSpace("OPS");

        assertThat(site.full().removed()).isEqualTo(PAGES);
        holdsTheTruth();
    }

    private void purge(String id) {
        site.world().trashPage(id);
        site.world().purgePage(id);
    }

    private List<Map<String, String>> removals() {
        return site.trail().stream()
                .filter(entry -> entry.event().equals("documents_removed"))
                .map(AuditTrail.Entry::details)
                .toList();
    }

    private static List<String> codes(SyncResult result) {
        return result.failed().stream().map(SyncProblem::code).toList();
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }
}
