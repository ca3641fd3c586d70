package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class ApiKeysTest {

    @Test
    void areShownOnceOpenTheApiAndCanBeRevoked(@TempDir Path folder, Browser browser) throws Exception {
        try (AdminSite site = AdminSite.demo(folder);
                Operator operator = Operator.signedIn(site, browser)) {
            operator.follow("API keys");
            operator.fill("Name of a new key", "nightly export");
            operator.press("Make a key");
            String key = operator.page().locator(".secret").innerText();
            Axe.check(operator.page());
            Assertions.assertThat(status(site, key)).isEqualTo(200);

            operator.follow("API keys");
            assertThat(operator.row("nightly export")).isVisible();
            assertThat(operator.text(key)).isHidden();
            operator.press("Revoke nightly export");

            assertThat(operator.row("nightly export")).isHidden();
            Assertions.assertThat(status(site, key)).isEqualTo(401);
        }
    }

    private static int status(AdminSite site, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address("/api/v1/connectors")))
                .header("Authorization", "Bearer " + key)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
