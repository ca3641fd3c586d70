package io.askmydocs.host.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRedactorTest {

    @TempDir
    Path folder;

    private static Redactor patterns() {
        return Redactors.chosen(Configuration.of(Map.of("CONNECTOR_REDACTION", "patterns")));
    }

    @Test
    void leavesEverythingUnlessItWasChosen() {
        String text = "jane@example.org, DE89 3704 0044 0532 0130 00";

        assertThat(Redactors.chosen(Configuration.empty()).redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to jane.doe+x@mail.example.org. | write to REDACTED-EMAIL.",
                "jane\\_doe@example.org | REDACTED-EMAIL",
                "[Jane](mailto:jane@example.org) | [Jane](mailto:REDACTED-EMAIL)",
                "pay DE89 3704 0044 0532 0130 00 now | pay REDACTED-IBAN now",
                "AT61 1904 3002 3457 3201 EUR 20 | REDACTED-IBAN EUR 20",
                "GB82WEST12345698765432 | REDACTED-IBAN",
                "card 4111 1111 1111 1111, valid | card REDACTED-CARD, valid",
                "5500-0000-0000-0004 | REDACTED-CARD",
                "378282246310005 | REDACTED-CARD",
                "key AKIAIOSFODNN7EXAMPLE | key REDACTED-AWS-KEY",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
                        + " | aws_secret_access_key = REDACTED-AWS-SECRET",
                "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc | Authorization: Bearer REDACTED-TOKEN",
                "a@example.org b@example.org | REDACTED-EMAIL REDACTED-EMAIL"
            })
    void takesOutPersonalDataAndSecrets(String text, String stored) {
        assertThat(patterns().redact(text)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page 4111111111111112",
                "DE88 3704 0044 0532 0130 00",
                "12345678901234567890",
                "the bearer of this letter",
                "@jane, see user@host",
                "https://example.org/wiki/spaces/ENG/pages/65538"
            })
    void leavesWhatOnlyLooksAlike(String text) {
        assertThat(patterns().redact(text)).isEqualTo(text);
    }

    @Test
    void takesMorePatternsFromAFile() throws IOException {
        Path file = folder.resolve("patterns.txt");
        Files.writeString(file, "# badges\nEMP-\\d{6}\n\n");

        assertThat(withFile(file).redact("EMP-123456 was here")).isEqualTo("REDACTED was here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok\n(", "ok\nx*"})
    void refusesAPatternThatCannotBeMeant(String lines) throws IOException {
        Path file = folder.resolve("patterns.txt");
        Files.writeString(file, lines);

        assertThatThrownBy(() -> withFile(file))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("patterns.txt, line 2");
    }

    @Test
    void refusesARedactorThatIsNotThere() {
        Configuration typo = Configuration.of(Map.of("CONNECTOR_REDACTION", "pattern"));

        assertThatThrownBy(() -> Redactors.chosen(typo)).hasMessageContaining("there is only: patterns");
    }

    @Test
    void isQuickWithLongTextsWithoutAnyFind() {
        String text = "a-b.c_d".repeat(50_000) + "1 2 3 4 5 6 7 8".repeat(20_000) + "AB12 CD34 ".repeat(20_000);

        assertThat(patterns().redact(text)).isEqualTo(text);
    }

    private static Redactor withFile(Path file) {
        return Redactors.chosen(Configuration.of(
                Map.of("CONNECTOR_REDACTION", "patterns", "CONNECTOR_REDACTION_FILE", file.toString())));
    }
}
