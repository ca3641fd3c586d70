package io.askmydocs.connector.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Builds the metadata of a document: flat entries for people, the source's own fields under {@code
 * converter_hints.<source>}, and the signals every source has, normalised, under {@code converter_hints._derived} and again
 * under {@code _derived}. Not thread-safe; one per document.
 */
public final class SourceAwareMetadataBuilder {

    private final String source;
    private final RecencyBucketer recency;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Map<String, Object> vendor = new LinkedHashMap<>();
    private final Map<String, Object> derived = new LinkedHashMap<>();

    /**
     * Starts the metadata of one document.
     *
     * @param source the connector's key, which names its part of {@code converter_hints}
     */
    public SourceAwareMetadataBuilder(String source, RecencyBucketer recency) {
        this.source = source;
        this.recency = recency;
    }

    /**
     * Sets a flat entry, replacing the one of this name. {@code converter_hints} and {@code _derived} are this builder's own.
     *
     * @param value as {@link IngestionDocument} allows
     */
    public SourceAwareMetadataBuilder entry(String name, Object value) {
        entries.put(name, value);
        return this;
    }

    /**
     * Sets a field of the source's own, replacing the one of this name.
     *
     * @param value as {@link IngestionDocument} allows
     */
    public SourceAwareMetadataBuilder vendorField(String name, Object value) {
        vendor.put(name, value);
        return this;
    }

    /** The tags to search by, such as labels: in order, without repetition. */
    public SourceAwareMetadataBuilder searchTags(Collection<String> tags) {
        derived.put("search_tags", List.copyOf(new LinkedHashSet<>(tags)));
        return this;
    }

    /** Whether the document is in force at its source. */
    public SourceAwareMetadataBuilder statusActive(boolean active) {
        derived.put("status_active", active);
        return this;
    }

    /** When the document last changed, kept as its recency bucket. */
    public SourceAwareMetadataBuilder lastModified(Instant moment) {
        derived.put("recency_bucket", recency.bucket(moment).wireName());
        return this;
    }

    /** Who answers for the document, by the source's stable id. */
    public SourceAwareMetadataBuilder owner(String owner) {
        derived.put("owner", owner);
        return this;
    }

    /** The metadata so far, as a copy in the order it was set. */
    public Map<String, Object> build() {
        Map<String, Object> signals = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        Map<String, Object> hints = new LinkedHashMap<>();
        hints.put(source, Collections.unmodifiableMap(new LinkedHashMap<>(vendor)));
        hints.put("_derived", signals);
        Map<String, Object> metadata = new LinkedHashMap<>(entries);
        metadata.put("converter_hints", Collections.unmodifiableMap(hints));
        metadata.put("_derived", signals);
        return Collections.unmodifiableMap(metadata);
    }
}
