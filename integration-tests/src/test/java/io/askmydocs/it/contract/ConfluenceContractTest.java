package io.askmydocs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.it.sync.HandClock;
import io.askmydocs.it.sync.QuickConfluence;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confluence keeps the contract, and the names that pipelines rely on. */
class ConfluenceContractTest extends ConnectorContract {

    private final QuickConfluence connector = new QuickConfluence();
    private final HandClock clock = new HandClock();
    private AtlassianSandbox sandbox;
    private String page;
    private String post;
    private Set<String> all;

    @BeforeEach
    void open() {
        World world = World.empty(clock);
        sandbox = AtlassianSandbox.start(world, SandboxOptions.defaults().clock(clock));
        world.addSpace("OPS", "Operations");
        page = world.createPage("OPS", null, "On call", "<p>Ring twice.</p>");
        post = world.createBlogPost("OPS", "News", "<p>All is well.</p>");
        String child = world.createPage("OPS", page, "Escalation", "<p>Wake somebody.</p>");
        all = Set.of(page, post, child);
        clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    ConnectorInterface connector() {
        return connector;
    }

    @Override
    MemoryContext unconnected() {
        return new MemoryContext(clock);
    }

    @Override
    void connect(MemoryContext context) {
        connector.connect(
                context,
                Map.of(
                        "site", sandbox.siteUrl().toString(),
                        "email", sandbox.email(),
                        "api_token", sandbox.apiToken()));
    }

    @Override
    Set<String> truth() {
        return all;
    }

    @Override
    String change() {
        clock.advance(Duration.ofHours(2));
        sandbox.world().editPage(page, "<p>Ring three times.</p>");
        return page;
    }

    @Override
    void refuseCredentials() {
        sandbox.faults().on("*", "**").respond(401, Map.of(), "");
    }

    @Test
    void metadataHasTheseKeysAndNoOthers() {
        IngestionDocument document = synced(page);
        List<String> derived = List.of("owner", "recency_bucket", "search_tags", "status_active");
        Object hints = document.metadata().get("converter_hints");

        assertThat(document.metadataKey()).isEqualTo("confluence_page_id");
        assertThat(document.metadata())
                .containsOnlyKeys(
                        "title",
                        "url",
                        "connector",
                        "confluence_page_id",
                        "confluence_space_key",
                        "space_name",
                        "confluence_cloud_id",
                        "confluence_version",
                        "confluence_last_modified",
                        "confluence_status",
                        "labels",
                        "ancestor_titles",
                        "restrictions_present",
                        "converter_hints",
                        "_derived");
        assertThat(names(document.metadata().get("_derived"))).isEqualTo(derived);
        assertThat(names(hints)).containsExactly("_derived", "confluence");
        assertThat(names(((Map<?, ?>) hints).get("_derived"))).isEqualTo(derived);
        assertThat(names(((Map<?, ?>) hints).get("confluence")))
                .containsExactly("ancestor_titles", "content_type", "labels", "page_id", "space_key", "space_name");
    }

    @Test
    void pagePropertiesAreMetadataTooAndRedactedAsTextIs() {
        clock.advance(Duration.ofHours(2));
        sandbox.world()
                .editPage(
                        page,
                        "<ac:structured-macro ac:name=\"details\"><ac:rich-text-body><table><tbody>"
                                + "<tr><th>Severity</th><td>High</td></tr><tr><th>Owner</th><td>Ops</td></tr>"
                                + "</tbody></table></ac:rich-text-body></ac:structured-macro>");
        Map<?, ?> hints = (Map<?, ?>) synced(page).metadata().get("converter_hints");

        assertThat(((Map<?, ?>) hints.get("confluence")).get("page_properties"))
                .isEqualTo(Map.of(redacted("Severity"), redacted("High"), redacted("Owner"), redacted("Ops")));
    }

    /** The address that Confluence gives ends with the title. */
    @Test
    void addressesHoldNoTitleThatWasRedacted() {
        assertThat(String.valueOf(synced(page).metadata().get("url"))).endsWith("/pages/" + page);
        assertThat(synced(page).metadata()).containsEntry("space_name", redacted("Operations"));
    }

    private String redacted(String text) {
        return unconnected().ingestion().redactContent(text);
    }

    private static List<String> names(Object map) {
        return ((Map<?, ?>) map).keySet().stream().map(String::valueOf).sorted().toList();
    }

    @Test
    void mediaTypesTellPagesFromBlogPosts() {
        assertThat(synced(page).mediaType()).isEqualTo("application/vnd.confluence.page+json");
        assertThat(synced(post).mediaType()).isEqualTo("application/vnd.confluence.blogpost+json");
    }

    /** Whose consent the documents came by, and of which spaces they are. */
    @Override
    Set<String> keptWithDocuments() {
        return Set.of("account." + sandbox.cloudId(), "site");
    }

    private IngestionDocument synced(String id) {
        MemoryContext context = unconnected();
        connect(context);
        connector.syncFull(context);
        return context.ingestion().documents().get(id);
    }
}
