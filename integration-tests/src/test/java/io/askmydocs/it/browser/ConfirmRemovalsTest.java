package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class ConfirmRemovalsTest {

    private static final int PAGES = 30;
    private static final int GONE = 10;

    @Test
    void removesWhatWasHeldBackOnceAnOperatorAgrees(@TempDir Path folder, Browser browser) {
        World world = World.empty(Clock.systemUTC());
        world.addSpace("OPS", "Operations");
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(world.createPage("OPS", null, "Page " + i, "<p>Words.</p>"));
        }
        try (AdminSite site = AdminSite.of(world, SandboxOptions.defaults(), folder);
                Operator operator = Operator.signedIn(site, browser)) {
            Account wiki = site.synced("Operations wiki");
            pages.subList(0, GONE).forEach(site::lose);
            site.reconcile(wiki);

            operator.open("/accounts/" + wiki.id());
            assertThat(operator.heading("Waiting for your confirmation")).isVisible();
            operator.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirm")))
                    .click();
            assertThat(operator.text("Confirmed.")).isVisible();
            site.reconcile(wiki);

            operator.open("/documents");
            assertThat(operator.text(PAGES - GONE + " documents")).isVisible();
        }
    }
}
