package io.askmydocs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what people with disabilities would stumble over. */
final class Axe {

    private static final String FINDINGS = """
            async () => (await axe.run()).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => found.impact + ': ' + found.help + ': '
                    + found.nodes.slice(0, 5).map(node => node.html + ' ' + node.failureSummary).join(' | '))
            """;

    private static final String SCRIPT = read();

    private Axe() {}

    /** Fails on anything serious or critical. */
    static void check(Page page) {
        assertThat(findings(page)).as(page.url()).isEmpty();
    }

    static List<?> findings(Page page) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(FINDINGS);
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
