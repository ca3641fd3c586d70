package io.askmydocs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.it.sync.HandClock;
import io.askmydocs.it.sync.QuickConfluence;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Confluence connector on a host that breaks while it stores. */
class HostFailureTest {

    private static final String INCLUDE = "<p>Before.</p><ac:structured-macro ac:name=\"include\">"
            + "<ac:parameter ac:name=\"\"><ac:link><ri:page ri:content-title=\"Terms\"/></ac:link></ac:parameter>"
            + "</ac:structured-macro>";

    private final HandClock clock = new HandClock();
    private final World world = World.empty(clock);
    private final QuickConfluence connector = new QuickConfluence();
    private final MemoryContext host = new MemoryContext(clock);
    private AtlassianSandbox sandbox;

    @BeforeEach
    void connect() {
        sandbox = AtlassianSandbox.start(world, SandboxOptions.defaults().clock(clock));
        world.addSpace("OPS", "Operations");
        Map<String, String> form =
                Map.of("site", sandbox.siteUrl().toString(), "email", sandbox.email(), "api_token", sandbox.apiToken());
        connector.connect(host, form);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private SyncResult incremental() {
        clock.advance(Duration.ofMinutes(2));
        return connector.syncIncremental(host, Optional.of(clock.instant()));
    }

    @Test
    void everyDocumentOfADispatchThatFailedIsReportedAndComesNextTime() {
        for (int i = 0; i < 120; i++) {
            world.createPage("OPS", null, "Page " + i, "<p>Words.</p>");
        }
        host.ingestion().failOnce(new ConnectorException("the disk is full"), false);

        SyncResult broken = connector.syncFull(host);

        assertThat(broken.added()).isEqualTo(70);
        assertThat(broken.failed()).hasSize(50);
        incremental();
        assertThat(host.ingestion().documents()).hasSize(120);
    }

    @Test
    void whatAPageIncludesIsRememberedWhateverKillsTheRun() {
        String terms = world.createPage("OPS", null, "Terms", "<p>First rule.</p>");
        clock.advance(Duration.ofHours(2));
        connector.syncFull(host);
        clock.advance(Duration.ofHours(2));
        String shows = world.createPage("OPS", null, "Shows", INCLUDE);
        host.ingestion().failOnce(new StackOverflowError("killed"), true);
        assertThatThrownBy(this::incremental).isInstanceOf(StackOverflowError.class);
        incremental();

        world.editPage(terms, "<p>Second rule.</p>");
        incremental();

        assertThat(host.ingestion().documents().get(shows).markdown()).contains("Second rule");
    }
}
