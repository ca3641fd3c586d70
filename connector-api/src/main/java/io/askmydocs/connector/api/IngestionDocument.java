package io.askmydocs.connector.api;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document on its way to the knowledge base. Built with {@link #builder}; immutable.
 *
 * <p>Metadata values are text, numbers, booleans, and lists and maps of them; never {@code null}. Their order is kept.
 * A host can therefore write them as YAML or JSON without knowing the connector.
 */
public final class IngestionDocument {

    private final String metadataKey;
    private final String remoteId;
    private final String container;
    private final String fingerprint;
    private final String relativePath;
    private final String title;
    private final String markdown;
    private final String mediaType;
    private final Map<String, Object> metadata;
    private final SourceAccess access;

    private IngestionDocument(Builder builder) {
        this.metadataKey = builder.metadataKey;
        this.remoteId = builder.remoteId;
        this.container = required(builder.container, "container");
        this.fingerprint = required(builder.fingerprint, "fingerprint");
        this.relativePath = required(builder.relativePath, "relativePath");
        this.title = required(builder.title, "title");
        this.markdown = required(builder.markdown, "markdown");
        this.mediaType = required(builder.mediaType, "mediaType");
        this.metadata = MetadataValues.copyOf(builder.metadata);
        this.access = Objects.requireNonNull(builder.access, "access");
    }

    /**
     * Starts a document.
     *
     * @param metadataKey the metadata entry that holds the remote id, such as {@code confluence_page_id}
     * @param remoteId the id at the source; unique within the installation together with the key
     */
    public static Builder builder(String metadataKey, String remoteId) {
        return new Builder(metadataKey, remoteId);
    }

    public String metadataKey() {
        return metadataKey;
    }

    public String remoteId() {
        return remoteId;
    }

    /** What {@link ConnectorIngestionContract#knownDocuments} groups by, such as a space's id. */
    public String container() {
        return container;
    }

    /** The connector's own opaque mark of this document's state, handed back by {@code knownDocuments}. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Where the document wants to live, with forward slashes and an extension, relative to the connector's own root. */
    public String relativePath() {
        return relativePath;
    }

    /** One line of plain text, redacted. */
    public String title() {
        return title;
    }

    /** The whole body in GitHub-flavoured Markdown, redacted, beginning with {@code # Title}. */
    public String markdown() {
        return markdown;
    }

    /** What the document was at the source: see {@link VendorMimeType}. */
    public String mediaType() {
        return mediaType;
    }

    public Map<String, Object> metadata() {
        return metadata;
    }

    public SourceAccess access() {
        return access;
    }

    @Override
    public String toString() {
        return "IngestionDocument[" + metadataKey + "=" + remoteId + ", path=" + relativePath + "]";
    }

    private static String required(@Nullable String value, String name) {
        return Objects.requireNonNull(value, name);
    }

    /**
     * Collects the parts of a document, each described at its reader in {@link IngestionDocument}. Not thread-safe. Every part
     * is required except metadata (none) and access ({@link SourceAccess#unknown()}).
     */
    public static final class Builder {
        private final String metadataKey;
        private final String remoteId;
        private @Nullable String container;
        private @Nullable String fingerprint;
        private @Nullable String relativePath;
        private @Nullable String title;
        private @Nullable String markdown;
        private @Nullable String mediaType;
        private Map<String, Object> metadata = Map.of();
        private SourceAccess access = SourceAccess.unknown();

        private Builder(String metadataKey, String remoteId) {
            this.metadataKey = Objects.requireNonNull(metadataKey, "metadataKey");
            this.remoteId = Objects.requireNonNull(remoteId, "remoteId");
        }

        public Builder container(String value) {
            this.container = value;
            return this;
        }

        public Builder fingerprint(String value) {
            this.fingerprint = value;
            return this;
        }

        public Builder relativePath(String value) {
            this.relativePath = value;
            return this;
        }

        public Builder title(String value) {
            this.title = value;
            return this;
        }

        public Builder markdown(String value) {
            this.markdown = value;
            return this;
        }

        public Builder mediaType(String value) {
            this.mediaType = value;
            return this;
        }

        public Builder metadata(Map<String, Object> value) {
            this.metadata = value;
            return this;
        }

        public Builder access(SourceAccess value) {
            this.access = value;
            return this;
        }

        /**
         * The document.
         *
         * @throws NullPointerException when a required part is missing, naming it
         * @throws IllegalArgumentException when a metadata value is of a kind that is not allowed, naming the entry
         */
        public IngestionDocument build() {
            return new IngestionDocument(this);
        }
    }
}
