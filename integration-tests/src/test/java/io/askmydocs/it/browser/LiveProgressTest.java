package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that takes its time over each answer, and does not give one of them until it is told to. */
@InChromium
class LiveProgressTest {

    private static final SandboxOptions SLOW = SandboxOptions.defaults().latency(Duration.ofMillis(150));

    private final CountDownLatch told = new CountDownLatch(1);
    private AdminSite site;
    private Operator operator;

    @BeforeEach
    void beginARun(@TempDir Path folder, Browser browser) {
        site = AdminSite.of(World.demo(), SLOW, folder);
        PageState late = site.world().pageTitled("ENG", "Ingest API").orElseThrow();
        site.sandbox()
                .faults()
                .on("GET", "/wiki/api/v2/**")
                .holdingBodyOf(late.id())
                .rewriteBody(this::held);
        operator = Operator.signedIn(site, browser);
        operator.open("/accounts/" + site.connected("Slow wiki").id());
    }

    private String held(String body) {
        try {
            boolean inTime = told.await(10, TimeUnit.MINUTES);
            return inTime ? body : "";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        told.countDown();
        operator.close();
        site.close();
    }

    @Test
    void showsARunWhileItLastsAndItsReportOnceItEnded() {
        assertThat(operator.heading("Under way")).isVisible();
        assertThat(operator.row("~noor")).isVisible();
        assertThat(operator.role(AriaRole.PROGRESSBAR, "All spaces")).isVisible();
        assertThat(operator.button("Sync now")).isDisabled();
        Axe.check(operator.page());

        told.countDown();

        assertThat(operator.row("Completed")).isVisible();
        assertThat(operator.heading("Under way")).isHidden();
        operator.row("Completed").getByRole(AriaRole.LINK).click();
        assertThat(operator.heading("Full run of Slow wiki")).isVisible();
        assertThat(operator.row("ENG")).isVisible();
    }

    @Test
    void stopsARun() {
        operator.whileNothingIsReloaded(() -> {
            operator.press("Stop this run");
            assertThat(operator.text("The run stops at its next batch")).isVisible();
        });

        told.countDown();

        assertThat(operator.row("Incomplete")).isVisible();
        assertThat(operator.heading("Under way")).isHidden();
    }
}
