package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.ConfluenceConnector;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two spaces, one of which gets into trouble; and runs that were cut off. */
@Timeout(600)
class SpacesSyncTest {

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String ops;
    private String eng;
    private String opsPage;
    private String engPage;

    @BeforeEach
    void twoSpaces() {
        open(Map.of());
    }

    private void open(Map<String, String> settings) {
        site = SyncedSite.quick(folder.resolve("site" + settings.size()), settings, Map.of());
        ops = site.world().addSpace("OPS", "Operations");
        eng = site.world().addSpace("ENG", "Engineering");
        opsPage = site.world().createPage("OPS", null, "On call", "<p>Ring twice.</p>");
        engPage = site.world().createPage("ENG", null, "Design", "<p>Boxes.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void brokenSpaceDoesNotHoldUpWhatChangesInTheOthers() {
        site.full();
        breakEngineering();
        assertThat(site.full().complete()).isFalse();
        site.world().editPage(opsPage, "<p>Ring three times.</p>");

        SyncResult result = site.incremental();

        assertThat(codes(result)).containsExactly("space_failed");
        assertThat(site.document(opsPage).body()).contains("Ring three times.");
    }

    @Test
    void fullSyncAfterOneThatEndedWithAFailedSpaceLooksAtEverything() {
        site.full();
        breakEngineering();
        site.full();
        site.world().addLabel(opsPage, "night");

        site.full();

        assertThat(site.document(opsPage).texts("labels")).containsExactly("night");
    }

    @Test
    void mendedSpaceBringsIncrementalRunsBack() {
        breakEngineering();
        site.full();
        site.sandbox().faults().clear();

        assertThat(site.full().complete()).isTrue();
        holdsTheTruth();
        assertThat(site.incremental().mode()).isEqualTo(SyncMode.INCREMENTAL);
        assertThat(site.dataRequests()).isEqualTo(1);
    }

    @Test
    void runThatWasCutOffGoesOnWhereItWas() {
        cutOffAfterOperations();
        site.sandbox().faults().clear();

        SyncResult result = site.full();

        assertThat(result.complete()).isTrue();
        assertThat(site.sandbox().requests().count(request -> request.path().contains("/spaces/" + ops)))
                .isZero();
        holdsTheTruth();
    }

    @Test
    void whatChangedInAFinishedSpaceBeforeTheRunGoesOnArrivesWithIt() {
        cutOffAfterOperations();
        site.sandbox().faults().clear();
        site.world().editPage(opsPage, "<p>Ring three times.</p>");

        site.full();

        assertThat(site.document(opsPage).body()).contains("Ring three times.");
        holdsTheTruth();
    }

    /** Engineering answers only once operations are done, and by then the run is cancelled. */
    private void cutOffAfterOperations() {
        CountDownLatch operationsAreDone = new CountDownLatch(1);
        site.sandbox().faults().on("GET", "/wiki/api/v2/spaces/" + eng + "/**").run(() -> await(operationsAreDone));
        ProgressListener untilOperationsAreDone = progress -> {
            if (progress.container().equals("OPS") && progress.finished()) {
                operationsAreDone.countDown();
            }
        };
        SyncResult result = site.sync(true, untilOperationsAreDone, () -> operationsAreDone.getCount() == 0);
        assertThat(result.complete()).isFalse();
        assertThat(site.documents()).containsOnlyKeys(opsPage);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void archivedSpaceIsTakenBack() {
        site.full();
        site.world().archiveSpace("ENG");

        assertThat(site.full().removed()).isEqualTo(1);
        assertThat(site.documents()).containsOnlyKeys(opsPage);
        holdsTheTruth();
    }

    @Test
    void pageMovedOutOfASpaceBeforeThatWasArchivedStays() {
        site.full();
        site.world().movePageToSpace(engPage, "OPS");
        site.world().archiveSpace("ENG");
        // The new home cannot be read now, so the host still knows the page by its old one.
        fail(ops);

        assertThat(site.full().removed()).isZero();
        assertThat(site.documents()).containsKey(engPage);
        site.sandbox().faults().clear();
        site.full();
        holdsTheTruth();
    }

    @Test
    void unknownKeyIsNamedByEveryRunUntilItsSpaceAppears() {
        site.close();
        open(Map.of("spaces", "OPS,NEW"));
        assertThat(codes(site.full())).containsExactly("space_not_found");
        assertThat(codes(site.incremental())).containsExactly("space_not_found");
        site.world().addSpace("NEW", "Newly made");
        String page = site.world().createPage("NEW", null, "First", "<p>Words.</p>");
        site.clock().advance(Duration.ofDays(3));

        SyncResult result = site.incremental();

        assertThat(result.failed()).isEmpty();
        assertThat(site.documents()).containsOnlyKeys(opsPage, page);
        assertThat(site.incremental().failed()).isEmpty();
        assertThat(site.dataRequests()).isEqualTo(1);
    }

    @Test
    void settingThatNamesNoSpaceAtAllIsWrong() {
        site.close();
        open(Map.of("spaces", "NOWHERE"));

        assertThatThrownBy(site::full).hasMessageContaining("NOWHERE");
        assertThat(site.events()).contains("sync_failed");
    }

    @Test
    void spaceThatBecomesVisibleIsReadWholeWhenSomethingInItChanges() {
        String second = site.world().createPage("ENG", null, "Older design", "<p>Circles.</p>");
        site.sandbox().faults().on("GET", "/wiki/api/v2/spaces").times(1).respondJson(200, """
                        {"results":[{"id":"%s","key":"OPS","name":"Operations","status":"current"}],"_links":{}}
                        """.formatted(ops));
        site.full();
        assertThat(site.documents()).containsOnlyKeys(opsPage);
        site.world().editPage(engPage, "<p>More boxes.</p>");

        site.incremental();

        assertThat(site.documents()).containsOnlyKeys(opsPage, engPage, second);
        holdsTheTruth();
    }

    @Test
    void damagedCheckpointMeansAFullSyncAndAWarning() {
        site.full();
        site.context().checkpoints().save("sync", "{\"scope\":");
        site.world().addLabel(opsPage, "night");

        SyncResult result = site.incremental();

        assertThat(result.mode()).isEqualTo(SyncMode.FULL);
        assertThat(result.problems()).extracting(SyncProblem::code).containsExactly("checkpoint_unreadable");
        holdsTheTruth();
        assertThat(site.incremental().problems()).isEmpty();
    }

    @Test
    void checkpointThatLacksWhatItMustHaveIsDamagedToo() {
        site.full();
        site.context().checkpoints().save("sync", "{\"scope\":\"x\",\"watermark\":\"yesterday\"}");

        assertThat(site.incremental().problems())
                .extracting(SyncProblem::code)
                .containsExactly("checkpoint_unreadable");
    }

    @Test
    void unexpectedFailureIsAuditedAndThrown() {
        ProgressListener broken = progress -> {
            throw new StackOverflowError("by a test");
        };

        assertThatThrownBy(() -> site.sync(true, broken, Cancellation.never())).isInstanceOf(StackOverflowError.class);
        assertThat(site.events()).contains("sync_failed");
    }

    @Test
    void syncThatCannotOpenItsConnectionIsAudited() {
        site.disconnect();

        assertThatThrownBy(site::incremental).isInstanceOf(ConnectorAuthException.class);
        assertThat(site.trail().get(site.trail().size() - 1)).satisfies(last -> {
            assertThat(last.event()).isEqualTo("sync_failed");
            assertThat(last.details())
                    .containsEntry("mode", "full")
                    .hasEntrySatisfying("reason", reason -> assertThat(reason).contains("is not connected"));
        });
    }

    @Test
    void partitionThatCannotBeSyncedIsAudited() {
        assertThatThrownBy(() -> new ConfluenceConnector().syncPartition(site.context(), "NONE", Optional.empty()))
                .isInstanceOf(ConnectorConfigurationException.class);
        assertThat(site.events()).endsWith("sync_failed");
    }

    @Test
    void anotherSiteStartsFromNothing() {
        site.full();
        World world = World.empty(site.clock());
        world.addSpace("OTHER", "Other site");
        String page = world.createPage("OTHER", null, "Elsewhere", "<p>Words.</p>");
        try (AtlassianSandbox other = AtlassianSandbox.start(
                world, SandboxOptions.defaults().clock(site.clock()).seed(7))) {
            site.clock().advance(Duration.ofDays(3));
            site.connectTo(other);

            SyncResult result = site.incremental();

            assertThat(result.mode()).isEqualTo(SyncMode.FULL);
            assertThat(result.removed()).isZero();
            assertThat(site.document(page).text("title")).isEqualTo("Elsewhere");
        }
    }

    private void breakEngineering() {
        fail(eng);
    }

    private void fail(String spaceId) {
        site.sandbox()
                .faults()
                .on("GET", "/wiki/api/v2/spaces/" + spaceId + "/**")
                .respond(500, Map.of(), "");
    }

    private static List<String> codes(SyncResult result) {
        return result.failed().stream().map(SyncProblem::code).toList();
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }
}
