package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class UsersTest {

    private static final String OWN = "correct horse battery";

    @Test
    void comeInByAPasswordThatIsShownOnceAndGoWhenDisabled(@TempDir Path folder, Browser browser) {
        try (AdminSite site = AdminSite.demo(folder);
                Operator operator = Operator.signedIn(site, browser);
                Operator bob = Operator.stranger(site, browser)) {
            operator.follow("Users");
            operator.fill("Name of a new user", "bob");
            operator.press("Add a user");
            String given = operator.page().locator(".secret").innerText();
            Axe.check(operator.page());

            bob.open("/");
            bob.signIn("bob", given);
            assertThat(bob.text("Choose your own to go on.")).isVisible();
            Axe.check(bob.page());
            bob.fill("Current password", given);
            bob.fill("New password", OWN);
            bob.fill("New password again", OWN);
            bob.press("Change the password");
            assertThat(bob.text("Your password is changed.")).isVisible();
            bob.follow("Runs");
            assertThat(bob.heading("Runs")).isVisible();

            operator.press("Disable bob");
            assertThat(operator.row("bob")).containsText("Disabled");
            Axe.check(operator.page());
            bob.follow("Runs");
            assertThat(bob.text("Your session has ended")).isVisible();
        }
    }
}
