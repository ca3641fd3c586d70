package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that show others: copied, linked, and brought again when what they show has changed. */
class IncludeSyncTest {

    private static final String INCLUDE =
            "<p>Before.</p><ac:structured-macro ac:name=\"%s\"><ac:parameter ac:name=\"\"><ac:link>"
                    + "<ri:page ri:content-title=\"%s\"/></ac:link></ac:parameter></ac:structured-macro>";

    private static final String RESTRICTION = "/wiki/rest/api/content/{id}/restriction/byOperation/read";

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String shown;

    @BeforeEach
    void aPageToShow() {
        site = SyncedSite.of(World::empty, folder);
        site.world().addSpace("OPS", "Operations");
        shown = site.world()
                .createPage(
                        "OPS",
                        null,
                        "Terms",
                        "<p>First rule.</p><ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body><p>In short.</p>"
                                + "</ac:rich-text-body></ac:structured-macro>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String showing(String macro) {
        return site.world().createPage("OPS", null, "Shows by " + macro, INCLUDE.formatted(macro, "Terms"));
    }

    private String body(String id) {
        return site.document(id).body();
    }

    @Test
    void copiesThePageOrItsExcerpt() {
        String whole = showing("include");
        String part = showing("excerpt-include");
        site.full();

        assertThat(body(whole)).contains("Before.", "First rule.", "In short.").doesNotContain("[macro:");
        assertThat(body(part)).contains("Before.", "In short.").doesNotContain("First rule.", "[macro:");
    }

    @Test
    void linksWhatSomeReaderMayNotRead() {
        site.world().restrictRead(shown, List.of(World.ACCOUNT_ID), List.of());
        String page = showing("include");
        site.full();

        assertThat(body(page)).contains("[[Terms]]").doesNotContain("First rule.");
    }

    @Test
    void copiesForReadersWhoMayReadBoth() {
        site.world().restrictRead(shown, List.of(World.ACCOUNT_ID), List.of());
        String page = showing("include");
        site.world().restrictRead(page, List.of(World.ACCOUNT_ID), List.of());
        site.full();

        assertThat(body(page)).contains("First rule.");
    }

    @Test
    void asksForTheReadersOfWhatIsRestrictedOnly() {
        String drawer = site.world().createFolder("OPS", null, "Drawer");
        String parent = site.world().createPage("OPS", drawer, "Parent", "<p>a</p>");
        site.world().movePage(shown, parent);
        String page = showing("include");
        site.full();
        assertThat(body(page)).contains("First rule.");
        assertThat(site.sandbox().requests().count(RESTRICTION)).isZero();

        site.world().restrictRead(drawer, List.of(World.ACCOUNT_ID), List.of());
        site.full();
        assertThat(body(page)).contains("[[Terms]]").doesNotContain("First rule.");
        assertThat(site.sandbox().requests().count(RESTRICTION)).isEqualTo(1);
    }

    @Test
    void bringsThePageAgainWhenWhatItShowsChanges() {
        String page = showing("include");
        site.full();
        site.world().editPage(shown, "<p>Second rule.</p>");
        SyncResult result = site.incremental();

        assertThat(result.updated()).isEqualTo(2);
        assertThat(body(page)).contains("Second rule.").doesNotContain("First rule.");
    }

    @Test
    void takesTheCopyBackWhenItsReadersBecomeFewer() {
        String page = showing("include");
        site.full();
        site.world().restrictRead(shown, List.of(World.ACCOUNT_ID), List.of());
        site.full();

        assertThat(body(page)).contains("[[Terms]]").doesNotContain("First rule.");
    }

    @Test
    void bringsNothingAgainWhenNothingChanged() {
        showing("include");
        site.full();
        SyncResult again = site.full();

        assertThat(again.updated() + again.added() + again.removed()).isZero();
    }

    @Test
    void showsAPageThatShowsItselfOnce() {
        String page = site.world().createPage("OPS", null, "Mirror", INCLUDE.formatted("include", "Mirror"));
        site.full();

        assertThat(body(page)).containsOnlyOnce("[[Mirror]]");
        assertThat(site.full().updated()).isZero();
    }
}
