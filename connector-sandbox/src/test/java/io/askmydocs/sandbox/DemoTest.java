package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The demonstration site is large enough, varied enough, and uses all of the storage format. */
class DemoTest {
    private static final World DEMO = World.demo(new HandClock("2026-11-24T09:00:00Z"));

    private static final String ELEMENTS = """
            h1 h2 h3 h4 h5 h6 p div section font center span strong b em i s del strike u ins sub sup small big mark tt cite dfn
            abbr q kbd samp var code pre blockquote hr br ul ol li dl dt dd table colgroup col thead tbody tr th td a img
            time script style at:declarations at:string at:var
            ac:structured-macro ac:macro ac:default-parameter ac:parameter ac:plain-text-body ac:rich-text-body
            ac:link ac:link-body ac:plain-text-link-body ac:image ac:caption ac:adf-mark
            ac:task-list ac:task ac:task-id ac:task-uuid ac:task-status ac:task-body
            ac:layout ac:layout-section ac:layout-cell ac:emoticon ac:hipchat-emoticon ac:placeholder
            ac:inline-comment-marker ac:adf-extension ac:adf-node ac:adf-attribute ac:adf-parameter ac:adf-content
            ac:adf-fallback ac:adf-fragment-mark
            ri:page ri:blog-post ri:attachment ri:url ri:shortcut ri:user ri:space ri:content-entity
            """;

    private static final String MACROS = """
            code noformat info tip note warning error success panel expand ui-expand status toc toc-zone anchor excerpt
            include excerpt-include details detailssummary children pagetree contentbylabel recently-updated blog-posts
            tasks-report-macro content-report-table index related-labels jira jiraissues view-file viewpdf viewdoc viewxls
            viewppt multimedia attachments gallery widget iframe gadget native-embed:gdrive profile profile-picture
            contributors userlister section column chart drawio inc-drawio gliffy plantuml mermaid-macro flowchart
            plantumlcloud mathblock mathinline latex-formatting markdown html html-include rss sql csv run livesearch search
            create-from-template favpages im scroll-ignore ui-tabs ui-tab tab-pane localtabgroup localtab deck card
            auimessage alert roundrect center show-if hide-if sv-translation multiexcerpt-macro table-filter table-chart
            pivot-table footnote cfm-footnote tooltip
            """;

    private static Stream<PageState> contents() {
        return Stream.concat(DEMO.pages().stream(), DEMO.blogPosts().stream());
    }

    private static Set<String> used(String cssOfElements, java.util.function.Function<Element, String> name) {
        return contents()
                .map(page -> parsed(page).select(cssOfElements))
                .flatMap(List::stream)
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document parsed(PageState page) {
        return Jsoup.parse(page.storage(), "", Parser.xmlParser());
    }

    private static List<String> names(String block) {
        return List.of(block.strip().split("\\s+"));
    }

    @Test
    void it_has_sixty_pages_and_more_in_four_spaces() {
        assertThat(DEMO.pages().stream().filter(page -> page.status().equals("current")))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(DEMO.spaceKeys()).containsExactly("ENG", "CO", "~noor", "MK1");
        assertThat(DEMO.wiki().spaceWithKey("~noor").type()).isEqualTo("personal");
        assertThat(DEMO.wiki().spaceWithKey("MK1").status()).isEqualTo("archived");
    }

    @Test
    void it_has_folders_blog_posts_labels_restrictions_archived_and_trashed_pages() {
        assertThat(DEMO.folders()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(DEMO.blogPosts()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(DEMO.pages()).filteredOn(PageState::restricted).hasSizeGreaterThanOrEqualTo(3);
        assertThat(DEMO.pages()).allMatch(PageState::visible);
        assertThat(DEMO.pages()).extracting(PageState::status).contains("archived", "trashed");
        assertThat(DEMO.pages()).anyMatch(page -> page.labels().size() > 5);
        assertThat(DEMO.pages()).anyMatch(page -> page.ancestorTitles().size() >= 3);
    }

    @Test
    void it_has_comments_files_and_a_whiteboard() {
        assertThat(DEMO.comments())
                .anyMatch(comment -> comment.parentCommentId().isPresent());
        assertThat(DEMO.comments())
                .filteredOn(comment -> comment.thread().isPresent())
                .hasSize(3);
        assertThat(DEMO.files())
                .extracting(file -> file.media().mediaType())
                .containsExactly("text/plain", "text/csv", "image/png");
        assertThat(DEMO.others()).extracting(PageState::kind).containsExactly("whiteboard");
    }

    @Test
    void passages_with_comments_are_on_their_pages() {
        assertThat(DEMO.comments())
                .filteredOn(comment -> comment.thread().isPresent())
                .allMatch(comment -> DEMO.page(comment.pageId())
                        .orElseThrow()
                        .storage()
                        .contains(comment.thread().orElseThrow().selection()));
    }

    @Test
    void its_titles_are_the_hard_ones_too() {
        String titles = DEMO.pages().stream().map(PageState::title).collect(Collectors.joining("\n"));
        assertThat(titles).contains("../", "\"", "'", "&", "<", "🌊", "横浜", "ø");
    }

    @Test
    void it_uses_every_element_of_the_storage_format() {
        assertThat(used("*", element -> element.tagName().toLowerCase(Locale.ROOT)))
                .containsAll(names(ELEMENTS));
    }

    @Test
    void it_uses_every_known_macro_and_an_unknown_one() {
        Set<String> macros = used("ac|structured-macro, ac|macro", macro -> macro.attr("ac:name"));
        assertThat(macros).containsAll(names(MACROS));
        Set<String> unknown = new TreeSet<>(macros);
        names(MACROS).forEach(unknown::remove);
        assertThat(unknown).containsExactly("tide-clock");
    }

    @Test
    void every_page_is_well_formed() {
        List<String> broken = new ArrayList<>();
        contents().forEach(page -> {
            StorageCheck.problem(page.storage()).ifPresent(problem -> broken.add(page.title() + ": " + problem));
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void links_between_pages_lead_somewhere() {
        Set<String> titles = contents().map(PageState::title).collect(Collectors.toSet());
        Set<String> targets = used("ri|page, ri|blog-post", target -> target.attr("ri:content-title"));
        assertThat(titles).containsAll(targets);
    }
}
