package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InChromium
class DocumentsTest {

    private Operator operator;

    @BeforeEach
    void open(WorkedSite worked, Browser browser) {
        operator = Operator.signedIn(worked.site(), browser);
        operator.follow("Documents");
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void areFoundByTheirTitleOrTheirText() {
        operator.fill("Title or text contains", "ingest api");
        operator.press("Search");

        assertThat(operator.link("Ingest API")).isVisible();
        assertThat(operator.link("Glossary")).isVisible();
        assertThat(operator.link("Travel and expenses")).isHidden();
    }

    @Test
    void leadToEachOther() {
        operator.fill("Title or text contains", "\"tidemark overview\"");
        operator.press("Search");
        operator.follow("Tidemark overview");
        operator.follow("Glossary");

        assertThat(operator.heading("Glossary")).isVisible();
        assertThat(operator.heading("Who may read it")).isVisible();
    }

    @Test
    void areFilteredBySpace() {
        operator.choose("Space", "Halcyon handbook");
        operator.press("Search");

        Locator spaces = operator.page().locator("tbody td:nth-child(2)");
        assertThat(spaces.first()).hasText("Halcyon handbook");
        assertThat(spaces.filter(new Locator.FilterOptions().setHasText("Engineering")))
                .hasCount(0);
    }

    @Test
    void areShownRenderedRawAndWithWhoMayReadThem() {
        operator.fill("Title or text contains", "ingest api");
        operator.press("Search");
        operator.follow("Ingest API");

        assertThat(operator.page().locator(".rendered table").first()).isVisible();
        assertThat(operator.heading("Who may read it")).isVisible();
        assertThat(operator.page().locator(".gates")).containsText("space:ENG");
        assertThat(operator.page().locator("pre.raw")).isHidden();
        operator.text("Raw Markdown, as it is stored").click();
        assertThat(operator.page().locator("pre.raw")).containsText("title: ");
    }
}
