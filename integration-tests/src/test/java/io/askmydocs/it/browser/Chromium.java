package io.askmydocs.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium, driven by the installed Node.js: nothing is downloaded. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /** Far more than anything takes where other programs leave a browser something to work with. */
    static final double PATIENCE_MS = 180_000;

    /** What keeps the tests from running, if anything. */
    static Optional<String> missing() {
        if (chromium().isEmpty()) {
            return Optional.of("there is no chromium on the PATH; install the package chromium");
        }
        return node().isEmpty()
                ? Optional.of("there is no node on the PATH to drive Chromium; install the package nodejs")
                : Optional.empty();
    }

    static Chromium launch() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_NODEJS_PATH", node().orElseThrow().toString());
        Playwright playwright = Playwright.create(new CreateOptions().setEnv(environment));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // Its sandbox does not start as root, as which continuous integration usually runs; it sees our own pages
        // alone.
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(chromium().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> node() {
        return onPath("node", "nodejs");
    }

    private static Optional<Path> onPath(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
