package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceAwareMetadataBuilderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SourceAwareMetadataBuilder builder =
            new SourceAwareMetadataBuilder("confluence", new RecencyBucketer(Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void putsVendorFieldsAndNormalisedSignalsSideBySide() {
        Map<String, Object> metadata = builder.entry("title", "Runbook")
                .vendorField("space_key", "ENG")
                .searchTags(List.of("ops", "oncall"))
                .statusActive(true)
                .lastModified(NOW)
                .owner("557058:ada")
                .build();

        Map<String, Object> signals = Map.of(
                "search_tags",
                List.of("ops", "oncall"),
                "status_active",
                true,
                "recency_bucket",
                "this_week",
                "owner",
                "557058:ada");
        assertThat(metadata)
                .isEqualTo(Map.of(
                        "title",
                        "Runbook",
                        "converter_hints",
                        Map.of("confluence", Map.of("space_key", "ENG"), "_derived", signals),
                        "_derived",
                        signals));
    }

    @Test
    void endsWithTheHintsAfterTheFlatEntriesInTheirOrder() {
        assertThat(builder.entry("z", 1).entry("a", 2).build())
                .containsOnlyKeys("z", "a", "converter_hints", "_derived")
                .extractingFromEntries(Map.Entry::getKey)
                .containsExactly("z", "a", "converter_hints", "_derived");
    }

    @Test
    void leavesOutSignalsNobodyGave() {
        assertThat(builder.statusActive(false).build()).containsEntry("_derived", Map.of("status_active", false));
    }

    @Test
    void saysEachSearchTagOnceInOrder() {
        assertThat(builder.searchTags(List.of("b", "a", "b")).build())
                .containsEntry("_derived", Map.of("search_tags", List.of("b", "a")));
    }

    @Test
    void givesACopyThatLaterEntriesDoNotChange() {
        Map<String, Object> before = builder.build();

        builder.entry("title", "later").vendorField("x", 1).statusActive(true);

        assertThat(before)
                .isEqualTo(Map.of(
                        "converter_hints", Map.of("confluence", Map.of(), "_derived", Map.of()), "_derived", Map.of()));
    }
}
