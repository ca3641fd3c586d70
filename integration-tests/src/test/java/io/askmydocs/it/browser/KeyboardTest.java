package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is clicked here. */
@InChromium
class KeyboardTest {

    private static final int MOST_TABS = 40;
    private static final String FOCUSED = "element => element === document.activeElement";

    private AdminSite site;
    private Operator operator;

    @BeforeEach
    void open(@TempDir Path folder, Browser browser) {
        site = AdminSite.demo(folder);
        operator = Operator.stranger(site, browser);
        operator.open("/");
    }

    @AfterEach
    void close() {
        operator.close();
        site.close();
    }

    @Test
    void installsFromTheSignInToTheFirstRun() {
        type(operator.field("Name"), site.name());
        type(operator.field("Password"), site.password());
        enter(operator.button("Sign in"));

        enter(operator.link("Install Confluence Cloud"));
        type(operator.field("Label"), "By keyboard");
        enter(operator.button("Continue to the consent page"));
        enter(operator.button("Accept"));

        assertThat(operator.heading("By keyboard")).isVisible();
        assertThat(operator.row("Completed")).isVisible();
    }

    @Test
    void skipsTheNavigation() {
        operator.signIn(site.password());
        assertThat(operator.heading("Connectors")).isVisible();

        enter(operator.link("Skip to content"));

        assertThat(operator.page().locator("main")).isFocused();
    }

    private void type(Locator field, String text) {
        reach(field);
        operator.page().keyboard().press("Control+A");
        operator.page().keyboard().type(text);
    }

    private void enter(Locator control) {
        reach(control);
        operator.page().keyboard().press("Enter");
    }

    /** Tabs until it has the focus, as somebody without a mouse does. */
    private void reach(Locator control) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(control.evaluate(FOCUSED))) {
                return;
            }
            operator.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + control);
    }
}
