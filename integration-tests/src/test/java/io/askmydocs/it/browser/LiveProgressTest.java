package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that takes its time over each answer. */
@InChromium
class LiveProgressTest {

    private static final SandboxOptions SLOW = SandboxOptions.defaults().latency(Duration.ofMillis(150));

    @Test
    void showsARunWhileItLastsAndItsReportOnceItEnded(@TempDir Path folder, Browser browser) {
        try (AdminSite site = AdminSite.of(World.demo(), SLOW, folder);
                Operator operator = Operator.signedIn(site, browser)) {
            Account account = site.installed("Slow wiki");
            operator.open("/accounts/" + account.id() + "/connect");
            operator.fill("Site", site.sandbox().siteUrl().toString());
            operator.fill("E-mail address", site.sandbox().email());
            operator.fill("API token", site.sandbox().apiToken());
            operator.press("Connect");

            assertThat(operator.heading("Under way")).isVisible();
            assertThat(operator.role(AriaRole.PROGRESSBAR, "All spaces")).isVisible();
            assertThat(operator.row("~noor")).isVisible();
            Axe.check(operator.page());
            assertThat(operator.button("Sync now")).isDisabled();
            assertThat(operator.button("Stop this run")).isVisible();

            assertThat(operator.row("Completed")).isVisible();
            assertThat(operator.heading("Under way")).isHidden();
            operator.row("Completed").getByRole(AriaRole.LINK).click();
            assertThat(operator.heading("Full run of Slow wiki")).isVisible();
            assertThat(operator.row("ENG")).isVisible();
        }
    }
}
