package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.journal.AuditTrail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spaces that an account loses, and pages that go from one to another. */
@Timeout(600)
class LostSpaceSyncTest {

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String ops;
    private String eng;
    private String onCall;
    private String design;

    @BeforeEach
    void twoSpacesSynced() {
        open(Map.of());
    }

    private void open(Map<String, String> settings) {
        site = SyncedSite.quick(folder.resolve("site" + settings.size()), settings, Map.of());
        ops = site.world().addSpace("OPS", "Operations");
        eng = site.world().addSpace("ENG", "Engineering");
        onCall = site.world().createPage("OPS", null, "On call", "<p>Ring twice.</p>");
        design = site.world().createPage("ENG", null, "Design", "<p>Boxes.</p>");
        site.full();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void lostSpaceIsReportedAndKeptUntilAnOperatorRemovesIt(int status) {
        site.world().hideSpace("ENG", status);

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactly("space_access_lost");
        assertThat(result.failed().get(0).webLink()).contains(site.addressOfSpace("ENG"));
        assertThat(result.removed()).isZero();
        assertThat(site.documents()).containsKey(design);
        assertThat(codes(site.full())).containsExactly("space_access_lost");
        site.confirm(result.failed().get(0));
        assertThat(site.full().removed()).isEqualTo(1);
        holdsTheTruth();
        assertThat(removals()).containsExactly(Map.of("space", "ENG", "access_lost", "1"));
        assertThat(site.full().failed()).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutALostSpaceThatNothingIsHeldOf() {
        site.world().addSpace("NIL", "Nothing yet");
        site.full();
        site.world().hideSpace("NIL", 404);

        assertThat(codes(site.full())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void theOnlyNamedSpaceIsAskedAboutWhenItIsLost(int status) {
        site.close();
        open(Map.of("spaces", "OPS"));
        site.world().hideSpace("OPS", status);

        SyncResult result = site.full();

        assertThat(codes(result)).containsExactlyInAnyOrder("space_not_found", "space_access_lost");
        assertThat(site.documents()).containsOnlyKeys(onCall);
        result.failed().stream()
                .filter(problem -> problem.confirmationCode().isPresent())
                .forEach(site::confirm);
        site.full();
        assertThat(site.documents()).isEmpty();
    }

    @Test
    void keysThatNobodyEverAnsweredToAreRefused() {
        site.close();

        assertThatThrownBy(() -> open(Map.of("spaces", "OSP")))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("OSP");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void spaceThatIsLostDuringTheRunKeepsItsDocuments(int status) {
        site.sandbox()
                .faults()
                .on("GET", "/wiki/api/v2/spaces/" + eng + "/pages")
                .nth(1)
                .run(() -> site.world().hideSpace("ENG", status));

        SyncResult result = site.full();

        assertThat(result.failed()).isNotEmpty();
        assertThat(result.removed()).isZero();
        assertThat(site.documents()).containsKey(design);
        site.world().showSpace("ENG");
        assertThat(site.full().failed()).isEmpty();
        holdsTheTruth();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void pageMovedToAnotherSpaceIsNeverLostWhicheverIsWalkedFirst(boolean oldHomeFirst) {
        site.world().movePageToSpace(design, "OPS");
        CountDownLatch firstIsDone = new CountDownLatch(1);
        site.sandbox()
                .faults()
                .on("GET", "/wiki/api/v2/spaces/" + (oldHomeFirst ? ops : eng) + "/**")
                .run(() -> await(firstIsDone));

        SyncResult result = site.sync(
                true,
                progress -> {
                    if (progress.finished() && progress.container().equals(oldHomeFirst ? "ENG" : "OPS")) {
                        firstIsDone.countDown();
                    }
                },
                Cancellation.never());

        assertThat(result.removed()).isZero();
        assertThat(firstIsDone.getCount()).isZero();
        holdsTheTruth();
    }

    @Test
    void pageMovedToASpaceThatIsNotSyncedGoes() {
        site.close();
        open(Map.of("spaces", "OPS"));
        String moved = site.world().createPage("OPS", null, "Sketch", "<p>Lines.</p>");
        site.full();
        site.world().movePageToSpace(moved, "ENG");

        assertThat(site.full().removed()).isEqualTo(1);

        assertThat(site.documents()).containsOnlyKeys(onCall);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
