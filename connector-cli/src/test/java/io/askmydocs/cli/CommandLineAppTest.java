package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineAppTest {

    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @CsvSource({
        "acme.atlassian.net, https://acme.atlassian.net",
        "https://ACME.Atlassian.net/, https://acme.atlassian.net",
        "https://acme.atlassian.net:443/wiki/spaces/ENG/overview, https://acme.atlassian.net",
        "http://127.0.0.1:8080/wiki, http://127.0.0.1:8080",
        "https://proxy.example.org/docs/wiki/home, https://proxy.example.org/docs",
        "https://proxy.example.org/wikipedia/, https://proxy.example.org/wikipedia"
    })
    void readsASiteTheWayPeopleTypeIt(String typed, String site) {
        SiteAddress address = SiteAddress.of(typed);

        assertThat(address.url()).isEqualTo(site);
        assertThat(address.label()).isEqualTo(site.replaceFirst("https?://", ""));
    }

    @Test
    void leavesWhatIsNoAddressToTheConnector() {
        assertThat(SiteAddress.of(" not a Site ")).isEqualTo(new SiteAddress("not a Site", "not a site"));
    }

    @Test
    void breaksNoExampleInTheMiddle() {
        terminal.run("--help");
        assertThat(terminal.out()).contains("--email me@acme.com --out wiki").contains("the run is not complete");
        terminal.run("sync", "--help");
        assertThat(terminal.out()).contains("--email me@acme.com --out wiki --space ENG --full");
    }
}
