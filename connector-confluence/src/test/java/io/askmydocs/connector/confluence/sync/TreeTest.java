package io.askmydocs.connector.confluence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.http.Pause;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.access.AccessReader.Restricted;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Content.Parent;
import io.askmydocs.connector.confluence.rest.Content.Version;
import io.askmydocs.connector.confluence.rest.ContentType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that were moved while they were listed. */
class TreeTest {

    private final Tree tree = new Tree(client());

    /** Of what is learnt nothing has to be fetched. */
    private static ConfluenceClient client() {
        AtlassianTransport transport = new AtlassianTransport(
                AtlassianTransport.newClient(),
                HttpSettings.defaults(),
                Pause.system(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Cancellation.never());
        return new ConfluenceClient(transport.at(URI.create("http://localhost:1")), "http://localhost:1/wiki");
    }

    private static Content page(String id, @Nullable String parent) {
        return new Content(
                ContentType.PAGE,
                id,
                "7",
                "current",
                "Page " + id,
                parent == null ? null : new Parent(parent, "page"),
                null,
                new Version(1, Instant.EPOCH),
                "",
                null);
    }

    private List<String> lost(Content content) {
        return tree.wayTo(content).stream()
                .filter(node -> node.restricted() == Restricted.LOST)
                .map(AccessReader.Node::id)
                .toList();
    }

    @Test
    void whatHangsOnALoopHangsNobodyKnowsWhere() {
        Content below = page("3", "1");
        tree.learn(List.of(page("1", "2"), page("2", "1"), below, page("4", "4")));

        assertThat(lost(below)).containsExactly("2");
        assertThat(lost(page("4", "4"))).containsExactly("4");
    }

    @Test
    void loopThatALaterAnswerUndoesIsForgotten() {
        Content below = page("3", "1");
        tree.learn(List.of(page("1", "2"), page("2", "1"), below));
        tree.titlesAbove(below);
        tree.learn(List.of(page("2", null)));

        assertThat(lost(below)).isEmpty();
        assertThat(tree.titlesAbove(below)).containsExactly("Page 2", "Page 1");
    }
}
