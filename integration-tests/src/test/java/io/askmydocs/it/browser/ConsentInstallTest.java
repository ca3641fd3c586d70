package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consent opens two sites, as that of somebody who works for two companies does. */
@InChromium
class ConsentInstallTest {

    private static AdminSite site;
    private Operator operator;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        site = AdminSite.of(World.demo(), SandboxOptions.defaults().secondSite(), folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open(Browser browser) {
        operator = Operator.signedIn(site, browser);
    }

    @AfterEach
    void close() {
        operator.close();
    }

    /** Up to the question of the consent page. */
    private void install(String label) {
        operator.follow("Install Confluence Cloud");
        operator.fill("Label", label);
        operator.press("Continue to the consent page");
        assertThat(operator.heading("Connector wants to access your site")).isVisible();
    }

    @Test
    void leadsOverTheConsentPageAndTheChoiceOfASiteToTheFirstSync() {
        install("Engineering wiki");
        operator.press("Accept");

        assertThat(operator.heading("Which site?")).isVisible();
        Axe.check(operator.page());
        operator.page().getByLabel("sandbox").check();
        operator.whileNothingIsReloaded(() -> {
            operator.press("Use this site");

            assertThat(operator.heading("Engineering wiki")).isVisible();
            assertThat(operator.text("Connected to ")).isVisible();
        });
        assertThat(operator.row("Completed")).isVisible();
    }

    @Test
    void saysWhatHappenedWhenConsentIsDenied() {
        install("Denied wiki");
        operator.press("Deny");

        assertThat(operator.heading("Denied wiki is not connected")).isVisible();
        Axe.check(operator.page());
        operator.follow("Try again");
        assertThat(operator.heading("Connect Denied wiki")).isVisible();
    }
}
