package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.Provenance;
import io.askmydocs.connector.confluence.ConfluenceConnector;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces that are listed for an operator, and synced one by one. */
class PartitionSyncTest {

    private final ConfluenceConnector connector = new ConfluenceConnector();

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String page;

    @BeforeEach
    void twoSpaces() {
        site = SyncedSite.of(World::empty, folder);
        site.world().addSpace("OPS", "Operations");
        site.world().addSpace("HR", "People");
        page = site.world().createPage("OPS", null, "On call", "<p>Ring twice.</p>");
        site.world().createPage("HR", null, "Pay", "<p>Monthly.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void sync(String space, Optional<Instant> since) {
        site.clock().advance(Duration.ofHours(2));
        connector.syncPartition(site.context(), space, since);
        site.clock().advance(Duration.ofHours(2));
    }

    @Test
    void operatorsSeeEverySpace() {
        assertThat(connector.containers(site.context()))
                .extracting(DiscoveredContainer::key)
                .containsExactly("OPS", "HR");
        assertThat(connector.provenance()).isEqualTo(Provenance.TRUSTED_INTERNAL);
    }

    @Test
    void partitionsTogetherAreTheSite() {
        List<String> partitions = connector.partitions(site.context());
        assertThat(partitions).containsExactly("OPS", "HR");
        partitions.forEach(space -> sync(space, Optional.empty()));

        assertThat(site.documents().keySet()).isEqualTo(site.truth().keySet());
    }

    @Test
    void eachKeepsItsOwnPlace() {
        Instant before = site.clock().instant();
        sync("OPS", Optional.empty());
        site.world().editPage(page, "<p>Ring three times.</p>");
        sync("HR", Optional.empty());
        sync("OPS", Optional.of(before));

        assertThat(site.document(page).body()).contains("three");
    }

    @Test
    void aPageThatMovesBetweenThemIsNeverLost() {
        sync("OPS", Optional.empty());
        sync("HR", Optional.empty());
        site.world().movePageToSpace(page, "HR");
        sync("HR", Optional.empty());
        sync("OPS", Optional.empty());

        assertThat(site.document(page).text("confluence_space_key")).isEqualTo("HR");
    }

    /** Whoever connects next may see more than the account before, which no question about changes brings. */
    @Test
    void eachBeginsAnewAfterADisconnection() {
        site.world().restrictRead(page, List.of("557058:somebody"), List.of());
        sync("OPS", Optional.empty());
        site.disconnect();
        site.connectTo(site.sandbox());
        site.world().restrictRead(page, List.of(), List.of());
        sync("OPS", Optional.of(site.clock().instant()));

        assertThat(site.documents()).containsKey(page);
    }

    @Test
    void aSpaceNobodyAskedForIsRefused() {
        assertThatThrownBy(() -> connector.syncPartition(site.context(), "NONE", Optional.empty()))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("NONE");
    }
}
