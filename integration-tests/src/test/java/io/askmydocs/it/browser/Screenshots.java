package io.askmydocs.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of {@code docs/images}. Not a test by its name: {@code -Dtest=Screenshots -Dscreenshots=true} runs it. */
@InChromium
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class Screenshots {

    private static final Path IMAGES = Path.of("../docs/images");

    private static final List<String> LIGHT = List.of(
            "connectors",
            "install",
            "connect",
            "account",
            "settings",
            "disconnect",
            "runs",
            "run",
            "documents",
            "document",
            "macros",
            "audit",
            "keys",
            "users",
            "your-account");

    private static void take(Operator operator, String name) {
        operator.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(IMAGES.resolve(name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static void take(
            WorkedSite worked, Browser browser, NewContextOptions options, String suffix, List<String> pages) {
        try (Operator operator = Operator.signedIn(worked.site(), browser, options)) {
            for (String page : pages) {
                operator.open(worked.pages().get(page) + (page.equals("documents") ? "?q=buoy" : ""));
                take(operator, page + suffix);
            }
        }
    }

    @Test
    void everyPage(WorkedSite worked, Browser browser) {
        take(worked, browser, Operator.window(), "", LIGHT);
        take(worked, browser, Operator.dark(), "-dark", List.of("run"));
        take(worked, browser, Operator.phone(), "-phone", List.of("account"));
        try (Operator stranger = Operator.stranger(worked.site(), browser)) {
            stranger.open("/sign-in");
            take(stranger, "sign-in");
        }
    }

    @Test
    void progress(@TempDir Path folder, Browser browser) {
        SandboxOptions slow = SandboxOptions.defaults().latency(Duration.ofMillis(250));
        try (AdminSite site = AdminSite.of(World.demo(), slow, folder);
                Operator operator = Operator.signedIn(site, browser)) {
            operator.open("/accounts/" + site.connected("Engineering wiki").id());
            operator.row("CO").waitFor();
            take(operator, "progress");
        }
    }
}
