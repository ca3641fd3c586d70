package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSiteTest {

    @TempDir
    Path folder;

    private FolderSite site;

    @BeforeEach
    void start() throws IOException {
        write("ENG/guide.xhtml", "<p>guide</p>");
        site = FolderSite.of(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private PageState page(String space, String title) {
        return site.world().pageTitled(space, title).orElseThrow();
    }

    @Test
    void follows_an_edit_and_then_is_quiet() throws IOException {
        write("ENG/guide.xhtml", "<p>guide, edited</p>");

        assertThat(site.look().changes()).isEqualTo(1);
        assertThat(page("ENG", "guide").storage()).isEqualTo("<p>guide, edited</p>");
        assertThat(page("ENG", "guide").version()).isEqualTo(2);
        assertThat(site.look()).isEqualTo(new FolderSite.Look(0, java.util.List.of()));
    }

    @Test
    void creates_the_space_of_a_new_folder() throws IOException {
        write("a b/new.xhtml", "<p>n</p>");
        write("a-b/other.xhtml", "<p>o</p>");

        assertThat(site.look().changes()).isEqualTo(2);
        assertThat(site.world().spaceKeys()).hasSize(3).contains("ENG", "AB");
        assertThat(page("AB", "new").storage()).isEqualTo("<p>n</p>");
    }

    @Test
    void puts_a_new_page_below_the_page_of_its_folder() throws IOException {
        write("ENG/guide/install.xhtml", "<p>i</p>");
        write("ENG/guide/deep/er/leaf.xhtml", "<p>l</p>");

        site.look();

        assertThat(page("ENG", "install").ancestorTitles()).containsExactly("guide");
        assertThat(page("ENG", "leaf").ancestorTitles()).containsExactly("guide", "deep", "er");
    }

    @Test
    void reads_what_is_not_utf8_as_well_as_it_can() throws IOException {
        Files.write(folder.resolve("ENG/latin.xhtml"), new byte[] {'a', (byte) 0xE9, 'b'});

        assertThat(site.look().changes()).isEqualTo(1);
        assertThat(page("ENG", "latin").storage()).isEqualTo("a\uFFFDb");
        assertThat(FolderSite.of(folder).world().pages()).hasSize(2);
    }

    @Test
    void names_what_it_cannot_serve_once_and_goes_on() throws IOException {
        write("ENG/ .xhtml", "<p>no title</p>");
        Files.createSymbolicLink(folder.resolve("ENG/gone.xhtml"), folder.resolve("nowhere"));
        write("ENG/well.xhtml", "<p>w</p>");

        FolderSite.Look look = site.look();

        assertThat(look.changes()).isEqualTo(1);
        assertThat(look.problems())
                .singleElement()
                .asString()
                .contains(" .xhtml")
                .contains("title");
        assertThat(site.look().problems()).isEmpty();
    }

    @Test
    void keeps_the_page_of_a_removed_file() throws IOException {
        Files.delete(folder.resolve("ENG/guide.xhtml"));

        assertThat(site.look().changes()).isZero();
        assertThat(page("ENG", "guide").status()).isEqualTo("current");
    }
}
