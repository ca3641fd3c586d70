package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class FormInstallTest {

    private static AdminSite site;
    private Operator operator;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        site = AdminSite.demo(folder);
        site.installed("Taken");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open(Browser browser) {
        operator = Operator.signedIn(site, browser);
        operator.follow("Install Confluence Cloud");
    }

    @AfterEach
    void close() {
        operator.close();
    }

    private void name(String label) {
        operator.fill("Label", label);
        operator.press("Fill in a form instead");
    }

    private void connect(String token) {
        operator.fill("Site", site.sandbox().siteUrl().toString());
        operator.fill("E-mail address", site.sandbox().email());
        operator.fill("API token", token);
        operator.press("Connect");
    }

    @Test
    void connectsByApiToken() {
        name("By token");
        Axe.check(operator.page());

        operator.whileNothingIsReloaded(() -> {
            connect(site.sandbox().apiToken());

            assertThat(operator.text("Connected to ")).isVisible();
        });
        assertThat(operator.row("Completed")).isVisible();
    }

    @Test
    void saysAtItsFieldThatALabelIsTaken() {
        name("Taken");

        assertThat(operator.field("Label")).hasAccessibleDescription(Pattern.compile("is an installation"));
        assertThat(operator.field("Label")).hasAttribute("aria-invalid", "true");
        Axe.check(operator.page());
    }

    @Test
    void saysAtItsFieldThatATokenIsWrongAndKeepsWhatIsNoSecret() {
        name("Wrong token");

        connect("not-the-token");

        assertThat(operator.field("API token")).hasAttribute("aria-invalid", "true");
        assertThat(operator.field("API token")).hasValue("");
        assertThat(operator.field("E-mail address")).hasValue(site.sandbox().email());
        Axe.check(operator.page());
    }
}
