package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync fetches while it is busy with something else. */
class ReadAheadSyncTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";
    private static final String SEARCH = "/wiki/rest/api/content/search";

    /** Longer than the test waits for anything. */
    private static final Map<String, String> PATIENT = Map.of("CONNECTOR_CONFLUENCE_REQUEST_TIMEOUT_SECONDS", "1800");

    @TempDir
    private Path folder;

    private SyncedSite site;

    @BeforeEach
    void open() {
        site = SyncedSite.of(World::empty, folder, PATIENT);
        site.world().addSpace("OPS", "Operations");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void createPages(int count, String text) {
        for (int number = 0; number < count; number++) {
            site.world().createPage("OPS", null, "Page " + number, "<p>" + text + "</p>");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(3, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Search answers for the first pages only when the listing has gone on. */
    @Test
    void listingGoesOnWhileSearchIsAsked() {
        createPages(300, "Words.");
        CountDownLatch listedFurther = new CountDownLatch(1);
        AtomicBoolean listed = new AtomicBoolean();
        AtomicBoolean waitedInVain = new AtomicBoolean();
        site.sandbox().faults().on("GET", LISTING).nth(1).run(() -> listed.set(true));
        site.sandbox().faults().on("GET", LISTING).nth(2).run(listedFurther::countDown);
        site.sandbox().faults().on("GET", SEARCH).run(() -> {
            if (listed.get() && !await(listedFurther)) {
                waitedInVain.set(true);
            }
        });

        assertThat(site.full().added()).isEqualTo(300);
        assertThat(listed).isTrue();
        assertThat(waitedInVain).isFalse();
    }

    /** Two hundred of these pages are 2.4 million characters: each portion is stored before the one after the next is fetched. */
    @Test
    void nothingIsFetchedAheadBehindLargePages() {
        createPages(450, "word ".repeat(2_400));
        AtomicInteger storedBefore = new AtomicInteger(-1);
        site.sandbox()
                .faults()
                .on("GET", LISTING)
                .nth(3)
                .run(() -> storedBefore.set(site.documents().size()));

        assertThat(site.full().added()).isEqualTo(450);
        assertThat(storedBefore).hasValue(400);
    }
}
