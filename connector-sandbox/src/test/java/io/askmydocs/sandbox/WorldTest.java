package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {
    private final World world = World.empty(new HandClock("2026-03-01T10:00:00Z"));

    @Test
    void edits_and_renames_count_versions_and_nothing_else_does() {
        world.addSpace("DOC", "Documents");
        String top = world.createPage("DOC", null, "Top", "");
        String id = world.createPage("DOC", null, "Page", "");
        world.addLabel(id, "a");
        world.removeLabel(id, "a");
        world.movePage(id, top);
        world.archivePage(id);
        world.restorePage(id);
        assertThat(world.page(id).orElseThrow().version()).isEqualTo(1);
        world.editPage(id, "<p>new</p>");
        world.renamePage(id, "Renamed");
        PageState page = world.page(id).orElseThrow();
        assertThat(page.version()).isEqualTo(3);
        assertThat(page.ancestorTitles()).containsExactly("Top");
        assertThat(page.storage()).isEqualTo("<p>new</p>");
    }

    @Test
    void titles_are_unique_per_space_even_in_the_trash() {
        world.addSpace("DOC", "Documents");
        world.addSpace("HR", "People");
        String id = world.createPage("DOC", null, "Title", "");
        world.trashPage(id);
        assertThatThrownBy(() -> world.createPage("DOC", null, "title", "")).hasMessageContaining("exists already");
        world.createPage("HR", null, "Title", "");
        world.purgePage(id);
        assertThat(world.createPage("DOC", null, "Title", "")).isNotEqualTo(id);
    }

    @Test
    void children_of_trashed_pages_move_up() {
        world.addSpace("DOC", "Documents");
        String top = world.createPage("DOC", null, "Top", "");
        String middle = world.createPage("DOC", top, "Middle", "");
        String leaf = world.createPage("DOC", middle, "Leaf", "");
        world.trashPage(middle);
        assertThat(world.page(leaf).orElseThrow().ancestorTitles()).containsExactly("Top");
    }

    @Test
    void impossible_edits_are_refused_with_a_reason() {
        world.addSpace("DOC", "Documents");
        String top = world.createPage("DOC", null, "Top", "");
        String below = world.createPage("DOC", top, "Below", "");
        assertThatThrownBy(() -> world.movePage(top, below)).hasMessageContaining("below itself");
        assertThatThrownBy(() -> world.purgePage(top)).hasMessageContaining("trash it first");
        assertThatThrownBy(() -> world.editPage("1", "")).hasMessageContaining("no content has the id 1");
        assertThatThrownBy(() -> world.createPage("NONE", null, "X", "")).hasMessageContaining("no space has the key");
        assertThatThrownBy(() -> world.addSpace("DOC", "Again")).hasMessageContaining("exists already");
    }

    @Test
    void a_folder_of_files_becomes_spaces_and_pages(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("hand-book/guide/deep"));
        Files.writeString(folder.resolve("root page.xhtml"), "<p>root</p>");
        Files.writeString(folder.resolve("hand-book/intro.xhtml"), "<p>intro</p>");
        Files.writeString(folder.resolve("hand-book/guide.xhtml"), "<p>guide</p>");
        Files.writeString(folder.resolve("hand-book/guide/intro.xhtml"), "<p>second</p>");
        Files.writeString(folder.resolve("hand-book/guide/deep/leaf.xhtml"), "<p>leaf é</p>");
        Files.writeString(folder.resolve("hand-book/readme.txt"), "no page");

        World read = World.fromFolder(folder);

        assertThat(read.spaceKeys()).contains("HANDBOOK").hasSize(2);
        assertThat(read.pages()).hasSize(6);
        PageState leaf = read.pageTitled("HANDBOOK", "leaf").orElseThrow();
        assertThat(leaf.ancestorTitles()).containsExactly("guide", "deep");
        assertThat(leaf.storage()).isEqualTo("<p>leaf é</p>");
        assertThat(read.pageTitled("HANDBOOK", "hand-book/guide/intro")
                        .or(() -> read.pageTitled("HANDBOOK", "hand-book/intro")))
                .isPresent();
    }

    @Test
    void a_folder_without_files_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> World.fromFolder(folder)).hasMessageContaining("no .xhtml file below");
        assertThatThrownBy(() -> World.fromFolder(folder.resolve("missing"))).hasMessageContaining("is not a folder");
    }

    @Test
    void generated_pages_are_of_a_realistic_size_on_three_levels_and_the_same_every_time() {
        List<PageState> pages = World.generated(1000).pages();
        assertThat(pages).hasSize(1000);
        assertThat(pages)
                .allMatch(page ->
                        page.storage().length() > 1_200 && page.storage().length() < 12_000);
        assertThat(pages)
                .extracting(page -> page.ancestorTitles().size())
                .contains(0, 1, 2)
                .doesNotContain(3);
        assertThat(pages).anyMatch(page -> page.labels().size() == 2);
        assertThat(pages.get(777).storage())
                .isEqualTo(World.generated(1000).pages().get(777).storage());
    }
}
