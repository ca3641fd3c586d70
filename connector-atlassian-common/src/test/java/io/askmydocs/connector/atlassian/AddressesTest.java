package io.askmydocs.connector.atlassian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "acme.atlassian.net, https://acme.atlassian.net",
        "' https://Acme.Atlassian.net/ ', https://acme.atlassian.net",
        "https://acme.atlassian.net:443/any/page?x=1#y, https://acme.atlassian.net",
        "https://pages.acme.example/team/, https://pages.acme.example/team",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
    })
    void siteIsReadTheWayPeoplePasteIt(String pasted, String site) {
        assertThat(Addresses.site("site", pasted)).isEqualTo(URI.create(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "",
                "ftp://acme.atlassian.net",
                "https://user:secret@acme.atlassian.net",
                "ATATT 123",
                "https://"
            })
    void whatIsNoAddressIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> Addresses.site("site", text))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessage("site is not the address of a site. Give it as https://your-name.atlassian.net.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.atlassian.net",
                "http://10.0.0.1",
                "http://localhost.evil.example",
                "http://127.evil.example",
                "http://127.0.0.1.evil.example"
            })
    void plainHttpLeavesThisMachineNever(String text) {
        assertThatThrownBy(() -> Addresses.site("site", text)).hasMessageStartingWith("site must begin with https://");
    }

    @Test
    void sameSiteIsSeenThroughSpelling() {
        URI site = URI.create("https://acme.atlassian.net");

        assertThat(Addresses.same(site, "ACME.atlassian.net/x")).isTrue();
        assertThat(Addresses.same(site, "https://acme.atlassian.net.evil.example"))
                .isFalse();
        assertThat(Addresses.same(site, "no address")).isFalse();
    }
}
