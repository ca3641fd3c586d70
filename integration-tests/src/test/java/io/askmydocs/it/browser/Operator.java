package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody before a browser, who finds things by what they are called. */
final class Operator implements AutoCloseable {

    private final AdminSite site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Operator(AdminSite site, Browser browser, NewContextOptions options) {
        this.site = site;
        this.context = browser.newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** A window of usual size, which is the same everywhere. */
    static NewContextOptions window() {
        return new NewContextOptions()
                .setViewportSize(1200, 800)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    static NewContextOptions dark() {
        return window().setColorScheme(ColorScheme.DARK);
    }

    static NewContextOptions phone() {
        return window().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
    }

    /** Nobody yet: a stranger before the sign-in page. */
    static Operator stranger(AdminSite site, Browser browser) {
        return stranger(site, browser, window());
    }

    static Operator stranger(AdminSite site, Browser browser, NewContextOptions options) {
        return new Operator(site, browser, options);
    }

    static Operator signedIn(AdminSite site, Browser browser) {
        return signedIn(site, browser, window());
    }

    static Operator signedIn(AdminSite site, Browser browser, NewContextOptions options) {
        Operator operator = stranger(site, browser, options);
        operator.open("/connectors");
        operator.signIn(site.password());
        assertThat(operator.heading("Connectors")).isVisible();
        return operator;
    }

    void signIn(String password) {
        signIn(site.name(), password);
    }

    void signIn(String name, String password) {
        fill("Name", name);
        fill("Password", password);
        press("Sign in");
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(site.address(path));
    }

    void press(String button) {
        button(button).click();
    }

    void follow(String link) {
        link(link).click();
    }

    void fill(String label, String value) {
        field(label).fill(value);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return role(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return role(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return role(AriaRole.HEADING, name);
    }

    Locator role(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String part) {
        return page.getByText(part);
    }

    /** A row of a table, by something it says. */
    Locator row(String part) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(part));
    }

    /** A page reloads itself when the run it shows has ended, and says then no more what was done before. */
    void whileNothingIsReloaded(Runnable look) {
        List<Route> held = new ArrayList<>();
        page.route("**/live", held::add);
        look.run();
        page.unroute("**/live");
        held.forEach(Route::resume);
    }

    void isAt(String path) {
        assertThat(page).hasURL(site.address(path));
    }

    @Override
    public void close() {
        context.close();
        Assertions.assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
