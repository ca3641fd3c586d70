package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@InChromium
class AuditTest {

    @Test
    void tellsWhatHappenedAndLeadsToTheRun(WorkedSite worked, Browser browser) {
        try (Operator operator = Operator.signedIn(worked.site(), browser)) {
            operator.follow("Audit");
            operator.choose("Event", "sync_completed");
            operator.press("Show");

            Locator entry =
                    operator.page().locator("tbody").getByRole(AriaRole.ROW).last();
            assertThat(entry).containsText("Sync completed");
            assertThat(entry).containsText("Engineering wiki");
            assertThat(operator.row("Installed")).isHidden();
            entry.getByRole(AriaRole.LINK).last().click();
            assertThat(operator.heading("Full run of Engineering wiki")).isVisible();
        }
    }
}
