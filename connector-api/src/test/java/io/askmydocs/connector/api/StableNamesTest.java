package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words that are stored or sent outside this program: a change breaks what operators have built on them. */
class StableNamesTest {

    @Test
    void ofAuditEvents() {
        assertThat(AuditEvent.Type.values())
                .extracting(AuditEvent.Type::wireName)
                .containsExactly(
                        "installed",
                        "token_refreshed",
                        "sync_completed",
                        "sync_failed",
                        "documents_removed",
                        "confirmed",
                        "disconnected");
    }

    @Test
    void ofProvenance() {
        assertThat(Provenance.values())
                .extracting(Provenance::wireName)
                .containsExactly("trusted-internal", "untrusted-external", "machine-generated");
    }

    @Test
    void ofMediaTypes() {
        assertThat(VendorMimeType.values())
                .extracting(VendorMimeType::value)
                .containsExactly(
                        "application/vnd.confluence.page+json",
                        "application/vnd.confluence.blogpost+json",
                        "application/vnd.confluence.comment+json",
                        "application/vnd.confluence.attachment+json");
    }

    @Test
    void ofRecencyBuckets() {
        assertThat(RecencyBucket.values())
                .extracting(RecencyBucket::wireName)
                .containsExactly("this_week", "this_month", "this_quarter", "older");
    }

    @Test
    void ofSyncModes() {
        assertThat(SyncMode.values()).extracting(SyncMode::wireName).containsExactly("full", "incremental");
    }

    @Test
    void auditDetailsAreSortedByName() {
        assertThat(new AuditEvent(AuditEvent.Type.INSTALLED, Map.of("b", "2", "a", "1"))
                        .details()
                        .keySet())
                .containsExactly("a", "b");
    }
}
