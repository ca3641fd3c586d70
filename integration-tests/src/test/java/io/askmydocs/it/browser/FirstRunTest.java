package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class FirstRunTest {

    private static AdminSite site;
    private Operator operator;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        site = AdminSite.demo(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open(Browser browser) {
        operator = Operator.stranger(site, browser);
        operator.open("/");
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void asksForTheFirstPasswordAndThenShowsWhatCanBeInstalled() {
        operator.isAt("/sign-in");
        Axe.check(operator.page());

        operator.signIn(site.password());

        operator.isAt("/connectors");
        assertThat(operator.heading("Confluence Cloud")).isVisible();
        assertThat(operator.text("No account yet.")).isVisible();
        Axe.check(operator.page());
    }

    @Test
    void saysSoWhenThePasswordIsWrong() {
        operator.signIn("wrong");

        assertThat(operator.text("That name and password do not go together.")).isVisible();
        Axe.check(operator.page());
    }

    @Test
    void signsOut() {
        operator.signIn(site.password());
        operator.press("Sign out");

        assertThat(operator.text("You are signed out.")).isVisible();
        operator.open("/connectors");
        operator.isAt("/sign-in");
    }
}
