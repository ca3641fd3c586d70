package io.askmydocs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@InChromium
class EveryPageTest {

    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";
    private static final String IS_LIGHT =
            "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every(part => part > 127)";

    /** What is found on each page; pages without a finding are left out. */
    private static Map<String, Object> look(
            WorkedSite worked, Browser browser, NewContextOptions options, Function<Operator, Object> found) {
        Map<String, Object> findings = new TreeMap<>();
        try (Operator stranger = Operator.stranger(worked.site(), browser, options);
                Operator operator = Operator.signedIn(worked.site(), browser, options)) {
            findings.put("sign-in", look(stranger, "/sign-in", found));
            worked.pages().forEach((name, path) -> findings.put(name, look(operator, path, found)));
        }
        findings.values().removeAll(List.of(List.of(), false));
        return findings;
    }

    private static Object look(Operator operator, String path, Function<Operator, Object> found) {
        operator.open(path);
        return found.apply(operator);
    }

    @Test
    void isAccessible(WorkedSite worked, Browser browser) {
        assertThat(look(worked, browser, Operator.window(), operator -> Axe.findings(operator.page())))
                .isEmpty();
    }

    @Test
    void isAccessibleInTheDark(WorkedSite worked, Browser browser) {
        assertThat(look(worked, browser, Operator.dark(), operator -> Axe.findings(operator.page())))
                .isEmpty();
    }

    @Test
    void isDarkForWhoeverWantsItDark(WorkedSite worked, Browser browser) {
        assertThat(look(
                        worked,
                        browser,
                        Operator.dark(),
                        operator -> operator.page().evaluate(IS_LIGHT)))
                .isEmpty();
    }

    @Test
    void fitsAPhone(WorkedSite worked, Browser browser) {
        assertThat(look(
                        worked,
                        browser,
                        Operator.phone(),
                        operator -> operator.page().evaluate(TOO_WIDE)))
                .isEmpty();
    }
}
