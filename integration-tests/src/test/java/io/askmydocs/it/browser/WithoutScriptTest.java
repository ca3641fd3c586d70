package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class WithoutScriptTest {

    @Test
    void installsAndReadsWhatWasBrought(@TempDir Path folder, Browser browser) {
        try (AdminSite site = AdminSite.demo(folder);
                Operator operator =
                        Operator.signedIn(site, browser, Operator.window().setJavaScriptEnabled(false))) {
            operator.follow("Install Confluence Cloud");
            operator.fill("Label", "Plain wiki");
            operator.press("Continue to the consent page");
            operator.press("Accept");
            assertThat(operator.text("Connected to ")).isVisible();
            site.awaitRuns(site.tenant().installations().get(0), 1);

            operator.page().reload();
            assertThat(operator.row("Completed")).isVisible();
            operator.follow("Documents");
            operator.follow("Ingest API");
            assertThat(operator.heading("Who may read it")).isVisible();
        }
    }
}
