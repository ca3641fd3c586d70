package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@InChromium
class MacrosTest {

    @Test
    void areCountedEachWithAPageToLookAt(WorkedSite worked, Browser browser) {
        try (Operator operator = Operator.signedIn(worked.site(), browser)) {
            operator.follow("Macros");

            Locator macro = operator.row("tide-clock");
            assertThat(macro).containsText("Engineering wiki");
            macro.getByRole(AriaRole.LINK).last().click();
            assertThat(operator.heading("Notes from the old wiki").first()).isVisible();
            assertThat(operator.page().locator("main")).containsText("tide-clock");
        }
    }
}
