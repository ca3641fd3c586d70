package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InChromium
class FailuresTest {

    @Test
    void areNamedWithTheirReasonAndLeadToTheDocumentTheyAreAbout(WorkedSite worked, Browser browser) {
        try (Operator operator = Operator.signedIn(worked.site(), browser)) {
            operator.open("/runs/" + worked.lastRun());

            Locator failure = operator.row("Body unreadable");
            assertThat(failure).containsText(WorkedSite.FAILED_PAGE);
            assertThat(failure.getByRole(AriaRole.LINK, named(" at the source")))
                    .hasAttribute("href", Pattern.compile(".*/viewpage\\.action\\?pageId=\\d+"));
            failure.getByRole(AriaRole.LINK, named(WorkedSite.FAILED_PAGE)).click();

            assertThat(operator.heading(WorkedSite.FAILED_PAGE).first()).isVisible();
            assertThat(operator.link("Open at the source")).isVisible();
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
