package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.RecencyBucketer;
import io.askmydocs.connector.api.SourceAwareMetadataBuilder;
import io.askmydocs.connector.confluence.rest.Content.Version;
import org.jspecify.annotations.Nullable;

/** What comments and files have in common in their metadata. */
record Metadata(RecencyBucketer recency, Texts texts) {

    private static final String CONNECTOR = "confluence";

    SourceAwareMetadataBuilder of(Carrier on, Version version, @Nullable String authorId) {
        SourceAwareMetadataBuilder metadata = new SourceAwareMetadataBuilder(CONNECTOR, recency)
                .entry("connector", CONNECTOR)
                .entry("page_title", texts.title(on.page().title()))
                .entry("page_url", on.page().webUrl())
                .entry("confluence_space_key", on.space().key())
                .entry("space_name", on.space().name())
                .entry("confluence_cloud_id", on.cloudId().orElse("unknown"))
                .entry("confluence_version", version.number())
                .entry("confluence_last_modified", version.createdAt().toString())
                .vendorField("page_id", on.page().id())
                .vendorField("page_type", on.page().type().cqlName())
                .vendorField("space_key", on.space().key())
                .vendorField("space_name", on.space().name())
                .vendorField("created", version.createdAt().toString())
                .statusActive(on.page().current())
                .lastModified(version.createdAt());
        if (authorId != null) {
            metadata.vendorField("author", authorId).owner(authorId);
        }
        return metadata;
    }
}
