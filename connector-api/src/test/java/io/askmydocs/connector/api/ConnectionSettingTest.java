package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectionSetting.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingTest {

    private static final List<ConnectionSetting> ONE_OF_EACH = List.of(
            ConnectionSetting.text("query", "Query", "", "Any."),
            ConnectionSetting.list("spaces", "Spaces", "", "Keys."),
            ConnectionSetting.number("size", "Size", 5, "In MB."),
            ConnectionSetting.flag("comments", "Comments", true, "With replies."),
            ConnectionSetting.choice("archived", "Archived", "skip", List.of("skip", "keep"), "What to do."));

    @ParameterizedTest
    @CsvSource({
        "query, any (text) = 1",
        "spaces, 'ENG, ~ada'",
        "size, 0",
        "size, 2147483647",
        "comments, Yes",
        "comments, OFF",
        "comments, 0",
        "archived, keep",
        "archived, ' keep '"
    })
    void takesWhatItsKindAllows(String name, String value) {
        assertThatCode(() -> setting(name).check(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "size, -1, from 0 to",
        "size, s3cr3t, from 0 to",
        "size, 2147483648, from 0 to",
        "comments, s3cr3t, true or false",
        "archived, s3cr3t, 'one of skip, keep'",
        "archived, KEEP, 'one of skip, keep'"
    })
    void saysWhatIsAllowedWithoutRepeatingTheValue(String name, String value, String allowed) {
        assertThatThrownBy(() -> setting(name).check(value))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith(name + " must be")
                .hasMessageContaining(allowed)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void takesBlankForItsDefault() {
        assertThat(ONE_OF_EACH).allSatisfy(setting -> setting.check("  "));
    }

    @Test
    void writesDefaultsAsValues() {
        assertThat(ONE_OF_EACH)
                .extracting(ConnectionSetting::defaultValue)
                .containsExactly("", "", "5", "true", "skip");
    }

    @Test
    void refusesADefaultItWouldNotTake() {
        assertThatThrownBy(() -> ConnectionSetting.choice("archived", "A", "drop", List.of("skip"), ""))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("archived");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Spaces", "spaces-exclude", "_x", "x_", "1x", "a b"})
    void isNamedInSnakeCase(String name) {
        assertThatThrownBy(() -> ConnectionSetting.text(name, "L", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasChoicesWhenItIsAChoiceOnly() {
        assertThatThrownBy(() -> ConnectionSetting.choice("a", "A", "", List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConnectionSetting("a", "A", Kind.TEXT, "", List.of("x"), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotChangedThroughTheChoicesItWasGiven() {
        List<String> choices = new ArrayList<>(List.of("skip"));
        ConnectionSetting setting = ConnectionSetting.choice("a", "A", "", choices, "");

        choices.add("keep");

        assertThat(setting.choices()).containsExactly("skip");
    }

    private static ConnectionSetting setting(String name) {
        return ONE_OF_EACH.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
