package io.askmydocs.connector.confluence.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void byteOrderMarkDecides() {
        assertThat(decoded("\uFEFFgrün".getBytes(UTF_8))).isEqualTo("grün");
        assertThat(decoded("\uFEFFgrün".getBytes(UTF_16LE))).isEqualTo("grün");
        assertThat(decoded("\uFEFFgrün".getBytes(UTF_16BE), "text/plain; charset=utf-8"))
                .isEqualTo("grün");
    }

    @Test
    void declaredCharsetIsBelievedWhereItFits() {
        assertThat(decoded("Łódź".getBytes(Charset.forName("windows-1250")), "text/plain;charset=\"windows-1250\""))
                .isEqualTo("Łódź");
        assertThat(decoded("grün".getBytes(ISO_8859_1), "text/plain; charset=utf-8"))
                .isEqualTo("grün");
        assertThat(decoded("grün".getBytes(UTF_8), "text/plain; charset=no such"))
                .isEqualTo("grün");
    }

    @Test
    void undeclaredIsUtf8OrWindows1252() {
        assertThat(decoded("grün".getBytes(UTF_8))).isEqualTo("grün");
        assertThat(decoded(new byte[] {(byte) 0x80, ' ', (byte) 0xFC})).isEqualTo("€ ü");
    }

    @Test
    void linesEndInLineFeeds() {
        assertThat(decoded("a\r\nb\rc".getBytes(UTF_8))).isEqualTo("a\nb\nc");
    }

    private static String decoded(byte[] content, String... declared) {
        return TextDecoder.decode(content, List.of(declared)).orElseThrow();
    }
}
