package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void stripsText() {
        assertThat(with("  https ").text("NAME")).contains("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void readsBlankAsAbsent(String blank) {
        assertThat(with(blank).text("NAME")).isEmpty();
        assertThat(with(blank).uri("NAME")).isEmpty();
        assertThat(with(blank).minutes("NAME")).isEmpty();
        assertThat(with(blank).list("NAME")).isEmpty();
    }

    @Test
    void namesARequiredValueThatIsMissing() {
        assertThatThrownBy(() -> Configuration.empty().require("CLIENT_ID"))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessage("CLIENT_ID is not set. Set it and try again.");
    }

    @Test
    void splitsListsAtCommasInTheirOrder() {
        assertThat(with("ENG, ~ada ,,HR").list("NAME")).containsExactly("ENG", "~ada", "HR");
    }

    @Test
    void readsAddressesWithoutTheirTrailingSlashes() {
        assertThat(with("https://example.com/wiki//").uri("NAME")).contains(URI.create("https://example.com/wiki"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t", "ftp://s3cr3t", "https://u:s3cr3t@example.com", "https://", "http://s3cr3t host"})
    void refusesWhatIsNoWebAddressWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> with(value).uri("NAME"))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith("NAME must be an absolute http or https address")
                .hasMessageNotContaining("s3cr3t")
                .hasNoCause();
    }

    @Test
    void readsMinutesAndSeconds() {
        assertThat(with("15").minutes("NAME")).contains(Duration.ofMinutes(15));
        assertThat(with("600").seconds("NAME")).contains(Duration.ofSeconds(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1.5", "s3cr3t", "9223372036854775807", "99999999999999999999"})
    void refusesWhatIsNoPositiveNumberWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> with(value).minutes("NAME"))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessage("NAME must be a whole number greater than zero and at most 2147483647.")
                .hasNoCause();
    }

    @Test
    void readsWholeNumbersFromZero() {
        assertThat(with("0").number("NAME")).hasValue(0);
        assertThat(with(" 20 ").number("NAME")).hasValue(20);
        assertThat(with(" ").number("NAME")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "s3cr3t", "2147483648"})
    void refusesWhatIsNoWholeNumberWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> with(value).number("NAME"))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessage("NAME must be a whole number from 0 to 2147483647.")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "Yes", "ON", "1"})
    void readsFlagsThatAreUp(String value) {
        assertThat(with(value).flag("NAME", false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "No", "OFF", "0"})
    void readsFlagsThatAreDown(String value) {
        assertThat(with(value).flag("NAME", true)).isFalse();
    }

    @Test
    void fallsBackForAFlagThatIsNotGiven() {
        assertThat(with(" ").flag("NAME", true)).isTrue();
        assertThat(with(" ").flag("NAME", false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t", "2", "tru"})
    void refusesWhatIsNoFlagWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> with(value).flag("NAME", true))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith("NAME must be true or false")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void keepsItsOwnCopyOfTheValues() {
        Map<String, String> values = new HashMap<>(Map.of("NAME", "before"));
        Configuration configuration = Configuration.of(values);

        values.put("NAME", "after");

        assertThat(configuration.text("NAME")).contains("before");
    }

    @Test
    void showsNamesButNoValues() {
        Configuration configuration = Configuration.of(Map.of("TOKEN", "s3cr3t", "BASE", "https://example.com"));

        assertThat(configuration).hasToString("Configuration[BASE, TOKEN]");
    }

    private static Configuration with(String value) {
        return Configuration.of(Map.of("NAME", value));
    }
}
