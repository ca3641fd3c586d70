package io.askmydocs.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.askmydocs.host.account.Account;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class DisconnectTest {

    @Test
    void explainsWhatIsLeftToDoAndKeepsTheDocuments(@TempDir Path folder, Browser browser) {
        try (AdminSite site = AdminSite.demo(folder);
                Operator operator = Operator.signedIn(site, browser)) {
            Account wiki = site.synced("Engineering wiki");
            operator.open("/connectors");
            operator.follow("Engineering wiki");
            operator.follow("Disconnect");

            assertThat(operator.text("one step is left to you")).isVisible();
            assertThat(operator.link("id.atlassian.com, Connected apps")).isVisible();
            operator.press("Disconnect");

            assertThat(operator.text("Disconnected. Its credentials are wiped here"))
                    .isVisible();
            Assertions.assertThat(site.tenant().connected(wiki.id())).isFalse();
            assertThat(operator.button("Sync now")).isDisabled();
            Axe.check(operator.page());
            operator.follow("Documents");
            assertThat(operator.link("Ingest API")).isVisible();
        }
    }
}
