package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.FaultPlan;
import io.askmydocs.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The access token of a consent, which dies in the middle of a run. */
class DyingTokenTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final List<String> pages = new ArrayList<>();

    /** Twelve pages that come in three portions; since they were synced, one has changed and one is gone. */
    @BeforeEach
    void open() throws Exception {
        site = SyncedSite.byConsent(folder, SandboxOptions.defaults().pageSizeCap(4));
        site.world().addSpace("OPS", "Operations");
        for (int i = 0; i < 12; i++) {
            pages.add(site.world().createPage("OPS", null, "Page " + i, "<p>Words of " + i + ".</p>"));
        }
        site.full();
        site.world().trashPage(pages.get(0));
        site.world().editPage(pages.get(11), "<p>Other words.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private FaultPlan.When secondPortion() {
        return site.sandbox().faults().on("GET", LISTING).atCursor(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void isRenewedWhenItsTimeHasComeHoweverTheSiteSaysSo(int status) {
        secondPortion().run(() -> site.clock().advance(Duration.ofHours(2)));
        secondPortion().tokenDies(status);

        SyncResult result = site.full();

        assertThat(site.sandbox().faults().fired()).isGreaterThanOrEqualTo(2);
        assertThat(result.problems()).isEmpty();
        assertThat(result.complete()).isTrue();
        holdsTheTruth();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void removesNothingWhenItsTimeHasNotCome(int status) {
        secondPortion().tokenDies(status);

        assertThat(fullIsComplete()).isFalse();

        assertThat(site.sandbox().faults().fired()).isPositive();
        assertThat(site.documents()).containsOnlyKeys(pages);
        site.sandbox().faults().clear();
        assertThat(site.full().removed()).isEqualTo(1);
        holdsTheTruth();
    }

    private boolean fullIsComplete() {
        try {
            return site.full().complete();
        } catch (ConnectorException e) {
            return false;
        }
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }
}
