package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.ConfluenceConnector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another account than the one whose consent the documents were read with: by whichever way it comes in, nothing goes. */
class AccountSyncTest {

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final List<String> pages = new ArrayList<>();

    @BeforeEach
    void syncTenPages() {
        site = SyncedSite.quick(folder, Map.of(), Map.of());
        site.world().addSpace("OPS", "Operations");
        site.world().addSpace("ENG", "Engineering");
        for (int number = 0; number < 10; number++) {
            pages.add(site.world().createPage("OPS", null, "Page " + number, "<p>Words.</p>"));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void purge(String page) {
        site.world().trashPage(page);
        site.world().purgePage(page);
    }

    private SyncResult partition() {
        site.clock().advance(Duration.ofHours(2));
        return new ConfluenceConnector().syncPartition(site.context(), "OPS", Optional.empty());
    }

    private void removesNothing(SyncResult result) {
        assertThat(codes(result)).containsExactly("account_changed");
        assertThat(result.removed()).isZero();
        assertThat(site.documents()).hasSize(10);
    }

    private static List<String> codes(SyncResult result) {
        return result.failed().stream().map(SyncProblem::code).toList();
    }

    @Test
    void inAPartitionWhereAllWasReadBefore() {
        site.full();
        purge(pages.get(0));
        site.readAsAnotherAccount();

        removesNothing(partition());
    }

    @Test
    void inAllWhereAPartitionWasReadBefore() {
        partition();
        purge(pages.get(0));
        site.readAsAnotherAccount();

        removesNothing(site.full());
    }

    @Test
    void afterADisconnectionUntilAnOperatorSaysThatItReplacesTheFormer() {
        site.full();
        site.disconnect();
        site.connectTo(site.sandbox());
        purge(pages.get(0));
        site.readAsAnotherAccount();

        SyncResult result = site.full();

        removesNothing(result);
        site.confirm(result.failed().get(0));
        assertThat(site.full().removed()).isEqualTo(1);
    }

    @Test
    void theSameAccountGoesOnAfterADisconnection() {
        site.full();
        site.disconnect();
        site.connectTo(site.sandbox());
        purge(pages.get(0));

        assertThat(site.full().removed()).isEqualTo(1);
    }

    @Test
    void spaceThatOnlyTheFormerAccountSawIsAskedAboutAfterADisconnection() {
        String design = site.world().createPage("ENG", null, "Design", "<p>Boxes.</p>");
        site.full();
        site.disconnect();
        site.connectTo(site.sandbox());
        site.world().hideSpace("ENG", 404);

        assertThat(codes(site.full())).containsExactly("space_access_lost");
        assertThat(site.documents()).containsKey(design);
    }

    @Test
    void whereNobodyKnowsWhoReadWhatTheHostHolds() {
        site.full();
        site.context().checkpoints().delete("account." + site.sandbox().cloudId());
        purge(pages.get(0));

        removesNothing(site.full());
    }
}
