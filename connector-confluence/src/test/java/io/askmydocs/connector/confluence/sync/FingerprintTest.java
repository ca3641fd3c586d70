package io.askmydocs.connector.confluence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Content.Version;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hosts keep fingerprints: one that changes by itself has a whole site dispatched again, and a confirmation forgotten. */
class FingerprintTest {

    private static final DocumentState STATE = new DocumentState(
            new Content(
                    ContentType.PAGE,
                    "42",
                    "7",
                    "current",
                    "Travel",
                    null,
                    "owner",
                    new Version(3, Instant.EPOCH),
                    "https://acme.example/wiki/pages/42",
                    null),
            new Space("7", "ENG", "Engineering", "global", "current"),
            List.of("Handbook", "People"),
            List.of("money", "policy"),
            Restrictions.ABSENT,
            SourceAccess.unknown(),
            "");

    @Test
    void staysFromReleaseToRelease() {
        assertThat(Fingerprint.of(STATE)).isEqualTo("v3.208d656d273a05f9f6ea5ecd");
        assertThat(Fingerprint.ofAll(List.of("7", "42"))).isEqualTo("9d3ec447bffa");
    }

    @Test
    void tellsAncestorsFromLabels() {
        DocumentState other = new DocumentState(
                STATE.content(),
                STATE.space(),
                List.of("Handbook"),
                List.of("People", "money", "policy"),
                STATE.restrictions(),
                STATE.access(),
                STATE.appended());

        assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(STATE));
    }
}
