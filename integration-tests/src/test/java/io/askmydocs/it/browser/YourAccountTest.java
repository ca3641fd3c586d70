package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class YourAccountTest {

    private static final String OTHER = "correct horse battery";

    private static void fill(Operator operator, String current, String wanted) {
        operator.fill("Current password", current);
        operator.fill("New password", wanted);
        operator.fill("New password again", wanted);
        operator.press("Change the password");
    }

    @Test
    void takesAnotherPasswordOnceItIsAGoodOne(@TempDir Path folder, Browser browser) {
        try (AdminSite site = AdminSite.demo(folder);
                Operator elsewhere = Operator.signedIn(site, browser);
                Operator operator = Operator.signedIn(site, browser)) {
            operator.follow("Your account, admin");
            fill(operator, site.password(), "short");
            assertThat(operator.field("New password")).hasAttribute("aria-invalid", "true");
            Axe.check(operator.page());

            fill(operator, site.password(), OTHER);

            assertThat(operator.text("Your password is changed.")).isVisible();
            elsewhere.open("/connectors");
            assertThat(elsewhere.text("Your session has ended")).isVisible();
            Axe.check(elsewhere.page());
            elsewhere.signIn(OTHER);
            assertThat(elsewhere.heading("Connectors")).isVisible();
        }
    }
}
