package io.askmydocs.connector.api;

/** The synthetic media types by which pipelines know what a document was at its source. */
public enum VendorMimeType {
    CONFLUENCE_PAGE("application/vnd.confluence.page+json"),
    CONFLUENCE_BLOG_POST("application/vnd.confluence.blogpost+json"),
    CONFLUENCE_COMMENT("application/vnd.confluence.comment+json"),
    CONFLUENCE_ATTACHMENT("application/vnd.confluence.attachment+json");

    private final String value;

    VendorMimeType(String value) {
        this.value = value;
    }

    /** The media type's text. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
