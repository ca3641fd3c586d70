package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two proxies: one on this machine, and before it one at 10.0.0.5 that the operator named. */
class ProxyTest {

    private Host host;
    private AdminServer server;
    private URI url;

    @BeforeEach
    void start(@TempDir Path folder) {
        host = HostFixture.open(folder);
        server = AdminServer.start(host, ServeOptions.onLoopback(0).behind(List.of("10.0.0.5")));
        url = server.url();
    }

    @AfterEach
    void stop() {
        server.close();
        host.close();
    }

    private String signInPage(String from, String scheme) {
        return Wire.get(url, "/sign-in", "X-Forwarded-For: " + from, "X-Forwarded-Proto: " + scheme);
    }

    @Test
    void cookiesAreForHttpsOnlyWhereTheBrowserUsesIt() {
        assertThat(signInPage("203.0.113.1", "https")).containsPattern("Set-Cookie: connectors=.*; Secure");
        assertThat(signInPage("203.0.113.1", "http")).doesNotContain("; Secure");
    }

    @Test
    void everyClientBehindThemHasGuessesOfItsOwn() {
        for (int i = 0; i < 10; i++) {
            assertThat(guessFrom("203.0.113." + i + ", 10.0.0.5")).contains("Location: /sign-in?wrong");
        }

        assertThat(guessFrom("203.0.113.99, 10.0.0.5")).contains("Location: /sign-in?wrong");
    }

    private String guessFrom(String chain) {
        String page = Wire.get(url, "/sign-in");
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String session = page.replaceFirst("(?s).*Set-Cookie: connectors=([^;]+);.*", "$1");
        return Wire.post(
                url,
                "/sign-in",
                "username=admin&password=guess&_csrf=" + token,
                "Cookie: connectors=" + session,
                "X-Forwarded-For: " + chain);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:80",
        "192.0.2.7, http://192.0.2.7:80",
        "0.0.0.0, http://127.0.0.1:80",
        "::1, http://[::1]:80",
        "::, http://[::1]:80"
    })
    void theAddressThatIsToldOpensInABrowser(String address, String told) {
        assertThat(new ServeOptions(address, 80, false, false, List.of()).url(80))
                .hasToString(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "10.0.0.0/8", "proxy.example.com", "10.0.0.5|.*"})
    void nothingButAnAddressIsTaken(String proxy) {
        assertThatThrownBy(() -> ServeOptions.onLoopback(0).behind(List.of(proxy)))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("CONNECTOR_TRUSTED_PROXIES");
    }
}
