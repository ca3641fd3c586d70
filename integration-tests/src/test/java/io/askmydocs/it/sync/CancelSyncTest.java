package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs that are cancelled while they wait, by the connector as it is shipped. The answers they wait for come after the run has
 * ended, if at all, so a run that ends did not wait for them.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CancelSyncTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";
    private static final Duration LONG = Duration.ofHours(2);

    /** A run that waits for what it need not wait for goes on far beyond the time these tests have. */
    private static final Map<String, String> PATIENT = Map.of(
            "CONNECTOR_CONFLUENCE_REQUEST_TIMEOUT_SECONDS", "7200",
            "CONNECTOR_CONFLUENCE_LONGEST_WAIT_SECONDS", "14400");

    /** How often a run asks at least whether it is cancelled while it waits for a minute. */
    private static final int SOME_SLICES = 4;

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final CountDownLatch release = new CountDownLatch(1);

    /** Three hundred pages, which come in several portions; the last one listed has all that has requests of its own. */
    @BeforeEach
    void open() {
        site = SyncedSite.of(World::empty, folder, PATIENT);
        World world = site.world();
        world.addSpace("OPS", "Operations");
        List<String> pages = IntStream.range(0, 300)
                .mapToObj(number -> world.createPage("OPS", null, "Page " + number, "<p>Words of " + number + ".</p>"))
                .sorted(Comparator.comparing(Long::valueOf))
                .toList();
        String last = pages.get(299);
        world.addFooterComment(pages.get(0), "<p>Well said.</p>");
        world.restrictRead(last, List.of(World.ACCOUNT_ID), List.of());
        world.attachFile(last, "notes.txt", "text/plain", "Words.".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        release.countDown();
        site.close();
    }

    private SyncResult sync(boolean full, Cancellation cancellation) {
        return site.sync(full, ProgressListener.none(), cancellation);
    }

    /** Cancels as soon as the request is open, and answers it when the run is over. */
    private SyncResult cancelledDuring(boolean full, String path) {
        CountDownLatch open = new CountDownLatch(1);
        site.sandbox().faults().on("GET", path).run(() -> {
            open.countDown();
            awaitRelease();
        });
        SyncResult result = sync(full, () -> open.getCount() == 0);
        site.sandbox().faults().clear();
        assertThat(open.getCount()).as("the request was made").isZero();
        return result;
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wiki/api/v2/spaces",
                LISTING,
                "/wiki/rest/api/content/search",
                "/wiki/rest/api/content/{id}/restriction/byOperation/read",
                "/wiki/api/v2/spaces/{id}/permissions",
                "/wiki/rest/api/content/{id}/child/attachment/{attachment}/download",
                "/file/{fileId}/binary"
            })
    void runEndsWhileARequestIsOpen(String path) {
        SyncResult result = cancelledDuring(true, path);

        assertThat(result.complete()).isFalse();
        assertThat(result.failed()).isEmpty();
        assertThat(site.full().complete()).isTrue();
        holdsTheTruth();
    }

    @Test
    void incrementalRunEndsWhileItsQuestionIsOpenAndAsksItAgain() {
        site.full();
        String added = site.world().createPage("OPS", null, "New", "<p>Words.</p>");

        SyncResult result = cancelledDuring(false, "/wiki/rest/api/content/search");

        assertThat(result.complete()).isFalse();
        assertThat(site.incremental().added()).isEqualTo(1);
        assertThat(site.documents()).containsKey(added);
    }

    @Test
    void nextRunGoesOnWhereTheCancelledOneWas() {
        SyncResult cancelled = cancelledDuring(true, "/file/{fileId}/binary");
        assertThat(cancelled.added()).isPositive();

        SyncResult next = site.full();

        assertThat(next.complete()).isTrue();
        assertThat(cancelled.added() + next.added()).isEqualTo(302);
        assertThat(site.sandbox().requests().count(LISTING)).isEqualTo(1);
        // What hangs on pages that are not listed again is not asked for one by one.
        assertThat(site.sandbox().requests().count("/wiki/api/v2/footer-comments/{id}"))
                .isZero();
        holdsTheTruth();
    }

    /** Before the first portion there is nothing else to do, so only the wait asks. */
    @Test
    void runEndsWhileItWaitsForALimit() {
        AtomicInteger asked = new AtomicInteger();
        site.sandbox().faults().on("GET", LISTING).nth(1).rateLimited(LONG);

        SyncResult result =
                sync(true, () -> site.sandbox().faults().fired() > 0 && asked.incrementAndGet() > SOME_SLICES);

        assertThat(result.complete()).isFalse();
        assertThat(result.retryTime()).isEmpty();
        site.sandbox().faults().clear();
        assertThat(site.full().complete()).isTrue();
        holdsTheTruth();
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
        assertThat(site.attached().keySet()).isEqualTo(site.attachedTruth());
    }
}
