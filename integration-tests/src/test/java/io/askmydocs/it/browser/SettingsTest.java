package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.askmydocs.host.account.Account;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class SettingsTest {

    private static AdminSite site;
    private static Account wiki;
    private Operator operator;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        site = AdminSite.demo(folder);
        wiki = site.synced("Engineering wiki");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open(Browser browser) {
        operator = Operator.signedIn(site, browser);
        operator.follow("Engineering wiki");
        operator.follow("Settings");
    }

    @AfterEach
    void close() {
        operator.close();
    }

    private Locator space(String group, String name) {
        return operator.role(AriaRole.GROUP, group)
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void picksSpacesFromThoseTheSiteHasNow() {
        site.world().addSpace("NEW", "Brand new");
        operator.page().reload();
        assertThat(space("Spaces", "Brand new")).isVisible();

        space("Spaces", "Engineering").check();
        operator.press("Save");

        assertThat(operator.text("Saved.")).isVisible();
        Assertions.assertThat(
                        site.tenant().installation(wiki.id()).orElseThrow().settings())
                .containsEntry("spaces", "ENG");
        operator.follow("Settings");
        assertThat(space("Spaces", "Engineering")).isChecked();
        assertThat(space("Spaces", "Brand new")).not().isChecked();
    }

    @Test
    void choosesHowOftenItSyncs() {
        operator.follow("Engineering wiki");
        operator.fill("Minutes between two syncs", "90");
        operator.press("Save");

        assertThat(operator.text("every 1 hour 30 minutes")).isVisible();
        Axe.check(operator.page());
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Locator hours = operator.page().locator("[name='setting.reconcile_hours']");
        hours.fill("often");
        operator.press("Save");

        assertThat(hours).hasAttribute("aria-invalid", "true");
        assertThat(hours).hasValue("often");
        Axe.check(operator.page());
    }
}
