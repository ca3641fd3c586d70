package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import io.askmydocs.connector.api.SyncWait;
import io.askmydocs.sandbox.FaultPlan;
import io.askmydocs.sandbox.PageState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with pages and answers, and that the host still holds what the site holds, but for what is named. */
@Timeout(600)
class FaultSyncTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";
    private static final String BY_ID = "/wiki/api/v2/pages";
    private static final String LABELS = "/wiki/api/v2/pages/{id}/labels";
    private static final String SEARCH = "/wiki/rest/api/content/search";
    private static final String DOWNLOAD = "/wiki/rest/api/content/{id}/child/attachment/{attachment}/download";
    private static final String WITH_BODY = "body-format=storage";
    private static final String FACTS = "cql=id in";

    private static final Map<String, String> IMPATIENT = Map.of("CONNECTOR_CONFLUENCE_REQUEST_TIMEOUT_SECONDS", "2");
    private static final Duration TOO_LATE = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final List<String> pages = new ArrayList<>();

    @BeforeEach
    void tenPages() {
        open(10, Map.of());
    }

    private void open(int count, Map<String, String> configuration) {
        pages.clear();
        site = SyncedSite.quick(folder.resolve("site" + configuration.size()), Map.of(), configuration);
        site.world().addSpace("OPS", "Operations");
        for (int i = 0; i < count; i++) {
            pages.add(site.world().createPage("OPS", null, "Page " + i, "<p>Words of " + i + ".</p>"));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void blankPageIsADocumentOfItsTitle() {
        String blank = site.world().createPage("OPS", null, "Blank", "");

        assertThat(site.full().problems()).isEmpty();
        assertThat(site.document(blank).body().strip()).isEqualTo("# Blank");
        holdsTheTruth();
    }

    @Test
    void bodyThatBreaksTheListingCostsNothingButRequests() {
        faults(LISTING).withQuery(WITH_BODY).respond(500, Map.of(), "");

        assertThat(site.full().problems()).isEmpty();
        assertThat(site.sandbox().faults().fired()).isPositive();
        holdsTheTruth();
    }

    @Test
    void oneUnreadableBodyIsFoundByHalvingAndTheOthersArrive() {
        unreadable(pages.get(6));

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("body_unreadable");
        assertThat(result.failed().get(0).id()).isEqualTo(pages.get(6));
        assertThat(result.failed().get(0).webLink()).contains(address(pages.get(6)));
        assertThat(result.complete()).isTrue();
        holdsTheTruthBut(pages.get(6));
    }

    private URI address(String page) {
        return URI.create(site.sandbox().siteUrl() + "/wiki/pages/viewpage.action?pageId=" + page);
    }

    @Test
    void watcherOfASyncIsToldWhatItWaitsFor() {
        faults(LISTING).times(1).rateLimited(Duration.ofSeconds(7));
        List<SyncWait> told = new CopyOnWriteArrayList<>();
        site.sync(
                true,
                new ProgressListener() {
                    @Override
                    public void progressed(SyncProgress progress) {}

                    @Override
                    public void waits(SyncWait wait) {
                        told.add(wait);
                    }
                },
                Cancellation.never());

        assertThat(told)
                .extracting(SyncWait::source, SyncWait::why)
                .containsExactly(tuple(site.sandbox().siteUrl().getAuthority(), FailureCategory.RATE_LIMITED));
        assertThat(told.get(0).time()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    @Test
    void fetchedFilesCountInThePointsARunSpendsAndFailuresDoNot() {
        site.world().attachFile(pages.get(3), "one.txt", "text/plain", new byte[] {'a'});
        site.world().attachFile(pages.get(3), "two.txt", "text/plain", new byte[] {'b'});
        faults(DOWNLOAD).times(1).respond(503, Map.of("Retry-After", "0"), "");
        Traffic traffic = site.full().traffic();

        assertThat(site.sandbox().requests().count(DOWNLOAD)).isEqualTo(3);
        assertThat(traffic.points()).isEqualTo(site.sandbox().requests().points());
    }

    @Test
    void fileThatCannotBeFetchedIsReportedWithThePageItHangsOn() {
        String file = site.world().attachFile(pages.get(3), "notes.txt", "text/plain", new byte[] {'a'});
        faults(DOWNLOAD).respond(404, Map.of(), "");

        assertThat(site.full().problems())
                .extracting(SyncProblem::id, SyncProblem::code, SyncProblem::webLink)
                .containsExactly(tuple(file, "attachment_not_downloadable", Optional.of(address(pages.get(3)))));
    }

    @Test
    void manyUnreadableBodiesAreBadPagesAndNoOutage() {
        List<String> bad = pages.subList(2, 7);
        bad.forEach(this::unreadable);

        SyncResult result = site.full();

        assertThat(result.failed()).extracting(SyncProblem::id).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(codes(result)).containsOnly("body_unreadable");
        assertThat(result.complete()).isTrue();
        holdsTheTruthBut(bad.toArray(String[]::new));
    }

    @Test
    void unreadableBodyArrivesOnceItIsMended() {
        unreadable(pages.get(3));
        site.full();
        site.sandbox().faults().clear();

        assertThat(site.incremental().added()).isEqualTo(1);
        holdsTheTruth();
    }

    @Test
    void outageEndsTheSpaceAndNamesNoPage() {
        faults(LISTING).withQuery(WITH_BODY).respond(500, Map.of(), "");
        faults(BY_ID).respond(503, Map.of(), "");

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("space_failed");
        assertThat(result.failed().get(0).webLink()).contains(site.addressOfSpace("OPS"));
        assertThat(result.complete()).isFalse();
    }

    @Test
    void listingThatIsTooSlowWithBodiesIsReadWithoutThem() {
        site.close();
        open(4, IMPATIENT);
        faults(LISTING).withQuery(WITH_BODY).delay(TOO_LATE);

        assertThat(site.full().problems()).isEmpty();
        assertThat(site.sandbox().requests().count(request -> request.route().equals(LISTING)))
                .isGreaterThanOrEqualTo(2);
        holdsTheTruth();
    }

    @Test
    void pageThatIsTooSlowAloneIsNamed() {
        site.close();
        open(4, IMPATIENT);
        faults(LISTING).withQuery(WITH_BODY).respond(500, Map.of(), "");
        faults(BY_ID).withQuery(WITH_BODY).withQuery(pages.get(3)).delay(TOO_LATE);

        assertThat(codes(site.full())).containsExactly("body_unreadable");
        holdsTheTruthBut(pages.get(3));
    }

    @Test
    void limitsDuringABodyListingAreWaitedFor() {
        faults(LISTING).withQuery(WITH_BODY).times(3).respond(429, Map.of("Retry-After", "1"), "");

        SyncResult result = site.full();

        assertThat(result.problems()).isEmpty();
        assertThat(result.complete()).isTrue();
        assertThat(site.sandbox().faults().fired()).isEqualTo(3);
        assertThat(site.sandbox().requests().count(BY_ID)).isZero();
        holdsTheTruth();
    }

    @Test
    void longLimitEndsTheRunAndTheNextOneGoesOn() {
        faults(LISTING).nth(1).respond(429, Map.of("Retry-After", "3600"), "");

        SyncResult stopped = site.full();

        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.retryTime()).isPresent();
        site.full();
        holdsTheTruth();
    }

    @Test
    void answerThatIsNotJsonIsAskedForAgain() {
        faults(LISTING).times(1).notJson();

        assertThat(site.full().problems()).isEmpty();
        holdsTheTruth();
    }

    @Test
    void loginPageInPlaceOfTheApiFailsTheSpaceAndRemovesNothing() {
        site.full();
        faults(LISTING).notJson();

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("space_failed");
        assertThat(result.removed()).isZero();
        holdsTheTruth();
    }

    @Test
    void longLabelListsAreReadToTheirEnd() {
        for (int i = 0; i < 12; i++) {
            site.world().addLabel(pages.get(0), "label-" + i);
        }

        site.full();

        assertThat(site.document(pages.get(0)).texts("labels")).hasSize(12);
        assertThat(site.sandbox().requests().count(LABELS)).isEqualTo(1);
        holdsTheTruth();
    }

    @Test
    void pageTrashedWhileItsLabelsAreReadLeavesTheOthersAlone() {
        for (int i = 0; i < 12; i++) {
            site.world().addLabel(pages.get(0), "label-" + i);
        }
        faults(LABELS).run(() -> site.world().trashPage(pages.get(0)));
        faults(LABELS).respondJson(404, "{}");

        SyncResult result = site.full();

        assertThat(result.problems()).isEmpty();
        assertThat(result.complete()).isTrue();
        holdsTheTruth();
    }

    @Test
    void pageWhoseLabelsWereRefusedComesWithTheNextRun() {
        for (int i = 0; i < 12; i++) {
            site.world().addLabel(pages.get(0), "label-" + i);
        }
        faults(LABELS).times(1).respondJson(403, "{}");
        site.full();

        holdsTheTruthBut(pages.get(0));
        assertThat(site.incremental().added()).isEqualTo(1);
        holdsTheTruth();
    }

    @Test
    void pageThatBreaksTheSearchHasUnknownRestrictionsUntilSearchAnswers() {
        site.world().addLabel(pages.get(4), "night");
        faults(SEARCH).withQuery(FACTS).withQuery(pages.get(4)).respondJson(400, "{}");

        SyncResult result = site.full();

        assertThat(result.problems()).isEmpty();
        holdsTheTruth();
        assertThat(site.document(pages.get(4)).text("restrictions_present")).isEqualTo("unknown");
        assertThat(site.document(pages.get(5)).text("restrictions_present")).isEqualTo("false");

        site.sandbox().faults().clear();
        assertThat(site.incremental().updated()).isEqualTo(1);
        assertThat(site.document(pages.get(4)).text("restrictions_present")).isEqualTo("false");
    }

    @Test
    void pageUnknownToSearchIsLookedAtAgain() {
        faults(SEARCH).withQuery(FACTS).times(1).respondJson(200, "{\"results\":[],\"_links\":{}}");
        site.full();
        assertThat(site.document(pages.get(0)).text("restrictions_present")).isEqualTo("unknown");

        site.incremental();

        assertThat(site.document(pages.get(0)).text("restrictions_present")).isEqualTo("false");
        site.incremental();
        assertThat(site.dataRequests()).isEqualTo(1);
    }

    @Test
    void searchThatIsDownFailsTheSpaceInsteadOfBlurringAllOfIt() {
        for (int i = 10; i < 40; i++) {
            pages.add(site.world().createPage("OPS", null, "Page " + i, "<p>Words of " + i + ".</p>"));
        }
        faults(SEARCH).withQuery(FACTS).respond(503, Map.of(), "");

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("space_failed");
        assertThat(result.added()).isZero();
    }

    @Test
    void removedEndpointEndsTheRunAsSuch() {
        site.full();
        faults(LISTING).respondJson(410, "{}");

        assertThatThrownBy(site::full)
                .isInstanceOfSatisfying(
                        ConnectorApiException.class,
                        e -> assertThat(e.category()).isEqualTo(FailureCategory.ENDPOINT_REMOVED));
        assertThat(site.events()).contains("sync_failed");
        holdsTheTruth();
    }

    @Test
    void malformedPageIsStoredAndNamed() {
        String broken = site.world().createPage("OPS", null, "Broken", "<p>Half <b>bold</p>");

        SyncResult result = site.full();

        assertThat(result.failed()).isEmpty();
        assertThat(result.problems()).extracting(SyncProblem::code).containsExactly("storage_repaired");
        assertThat(site.document(broken).body()).contains("Half").contains("bold");
        holdsTheTruth();
    }

    @Test
    void purgedPageGoesAndIsNamedInTheAuditTrail() {
        site.full();
        site.world().trashPage(pages.get(1));
        site.world().purgePage(pages.get(1));

        SyncResult result = site.full();

        assertThat(result.removed()).isEqualTo(1);
        assertThat(result.problems()).isEmpty();
        assertThat(site.events()).contains("documents_removed");
        holdsTheTruth();
    }

    @Test
    void foldersStandAmongTheAncestors() {
        String folder = site.world().createFolder("OPS", pages.get(0), "Drawer");
        String inner = site.world().createPage("OPS", folder, "Inside", "<p>Words.</p>");

        site.full();

        assertThat(site.document(inner).texts("ancestor_titles")).containsExactly("Page 0", "Drawer");
        holdsTheTruth();
    }

    private void unreadable(String id) {
        faults(LISTING).withQuery(WITH_BODY).respond(500, Map.of(), "");
        faults(BY_ID).withQuery(WITH_BODY).withQuery(id).respond(500, Map.of(), "");
    }

    private FaultPlan.When faults(String path) {
        return site.sandbox().faults().on("GET", path);
    }

    private static List<String> codes(SyncResult result) {
        return result.failed().stream().map(SyncProblem::code).toList();
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }

    private void holdsTheTruthBut(String... missing) {
        Map<String, PageState> expected = site.truth();
        expected.keySet().removeAll(List.of(missing));
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(expected));
    }
}
