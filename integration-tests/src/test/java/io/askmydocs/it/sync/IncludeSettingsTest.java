package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the settings leave out does not come in as a part of another page. */
class IncludeSettingsTest {

    private static final String INCLUDE =
            "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
                    + "<ri:page ri:space-key=\"HR\" ri:content-title=\"Pay\"/></ac:link></ac:parameter></ac:structured-macro>";

    @TempDir
    private Path folder;

    private @Nullable SyncedSite opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private SyncedSite site(Map<String, String> settings) {
        SyncedSite site = SyncedSite.quick(folder, settings, Map.of());
        opened = site;
        site.world().addSpace("OPS", "Operations");
        site.world().addSpace("HR", "People");
        return site;
    }

    /** A post, so that it comes where pages do not. */
    private static String showing(SyncedSite site) {
        String post = site.world().createBlogPost("OPS", "Shows", INCLUDE);
        site.world().addLabel(post, "public");
        return post;
    }

    private static String shown(SyncedSite site) {
        String page = site.world().createPage("HR", null, "Pay", "<p>Nine hundred.</p>");
        site.world().addLabel(page, "secret");
        return page;
    }

    static Stream<Arguments> leavingOut() {
        return Stream.of(
                argumentSet("another space", Map.of("spaces", "OPS")),
                argumentSet("its space", Map.of("spaces_exclude", "HR")),
                argumentSet("its label", Map.of("labels_exclude", "secret")),
                argumentSet("all but another label", Map.of("labels", "public")),
                argumentSet("its title", Map.of("cql", "title != \"Pay\"")),
                argumentSet("its type", Map.of("types", "blogpost")));
    }

    @ParameterizedTest
    @MethodSource("leavingOut")
    void linksWhatTheSettingsLeaveOut(Map<String, String> settings) {
        SyncedSite site = site(settings);
        shown(site);
        String post = showing(site);
        site.full();

        assertThat(site.documents()).containsOnlyKeys(post);
        assertThat(site.document(post).body()).contains("Pay").doesNotContain("Nine hundred.");
    }

    @ParameterizedTest
    @MethodSource("admitting")
    void copiesWhatTheyAdmit(Map<String, String> settings) {
        SyncedSite site = site(settings);
        shown(site);
        String post = showing(site);
        site.full();

        assertThat(site.document(post).body()).contains("Nine hundred.");
    }

    static Stream<Arguments> admitting() {
        return Stream.of(
                argumentSet("both spaces", Map.of("spaces", "OPS,HR")),
                argumentSet("its label", Map.of("labels", "public,secret")));
    }

    @Test
    void takesTheCopyBackWhenALabelLeavesItOut() {
        SyncedSite site = site(Map.of("labels_exclude", "hidden"));
        String page = shown(site);
        String post = showing(site);
        site.full();
        assertThat(site.document(post).body()).contains("Nine hundred.");

        site.world().addLabel(page, "hidden");
        site.full();
        assertThat(site.document(post).body()).doesNotContain("Nine hundred.");
    }

    @Test
    void copiesWhatIsCreatedLaterWithTheNextComparison() {
        SyncedSite site = site(Map.of());
        String post = showing(site);
        site.full();
        shown(site);
        site.full();

        assertThat(site.document(post).body()).contains("Nine hundred.");
    }
}
