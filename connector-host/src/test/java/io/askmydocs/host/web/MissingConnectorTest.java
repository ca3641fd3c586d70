package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.account.Account;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account whose connector was taken away, or does not work since the last restart. */
class MissingConnectorTest {

    private static Served served;
    private static Visitor operator;
    private static Account account;
    private static String page;

    @BeforeAll
    static void start(@TempDir Path folder) {
        try (Host before = HostFixture.open(folder)) {
            account = before.tenant("default").install("capable", "Left behind", "default", Map.of());
            before.tenant("default").connections().connect(account.id(), Map.of("site", "one", "token", "t"));
            before.context(account, "s").credentials().store(new Credentials("secret", null, null, Map.of()));
        }
        ClassLoader none = ClassLoader.getPlatformClassLoader();
        served = Served.of(Host.open(HostFixture.options(folder), ConnectorRegistry.discover(none)));
        operator = served.operator();
        page = "/accounts/" + account.id();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void isStillListed() {
        assertThat(operator.get("/connectors").body())
                .contains("Accounts without their connector", "Left behind", page);
    }

    @Test
    void hasAPageThatSaysWhatIsMissing() {
        assertThat(operator.get(page).statusCode()).isEqualTo(200);
        assertThat(operator.get(page).body()).contains("Its connector", "capable", "is not there");
    }

    @Test
    void saysWhyItCannotBeSyncedOrSet() {
        operator.submit(page, page + "/sync", Map.of());
        assertThat(operator.get(page).body()).contains("There is no connector &#39;capable&#39;");
        assertThat(operator.get(page + "/settings").statusCode()).isEqualTo(409);
        assertThat(operator.get(page + "/settings").body()).contains("There is no connector &#39;capable&#39;");
        assertThat(operator.get("/api/v1" + page, served.key("default")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void canBeDisconnected() {
        assertThat(operator.get(page + "/disconnect").body()).contains("Disconnect Left behind?");

        operator.submit(page + "/disconnect", page + "/disconnect", Map.of());

        assertThat(served.host().connected(account)).isFalse();
        assertThat(operator.get(page).body()).contains("Disconnected");
    }
}
