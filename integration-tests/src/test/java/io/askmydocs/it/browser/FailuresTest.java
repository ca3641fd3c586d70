package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@InChromium
class FailuresTest {

    @Test
    void areNamedWithTheirReasonAndLeadToTheDocumentTheyAreAbout(WorkedSite worked, Browser browser) {
        try (Operator operator = Operator.signedIn(worked.site(), browser)) {
            operator.open("/runs/" + worked.lastRun());

            Locator failure = operator.row("Body unreadable");
            assertThat(failure).containsText(WorkedSite.FAILED_PAGE);
            failure.getByRole(AriaRole.LINK).click();

            assertThat(operator.heading(WorkedSite.FAILED_PAGE).first()).isVisible();
            assertThat(operator.link("Open at the source")).isVisible();
        }
    }
}
