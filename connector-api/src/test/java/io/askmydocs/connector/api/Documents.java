package io.askmydocs.connector.api;

/** Documents for tests, complete until a test changes something. */
final class Documents {

    private Documents() {}

    static IngestionDocument.Builder page(String id) {
        return IngestionDocument.builder("page_id", id)
                .container("ENG")
                .fingerprint("v1")
                .relativePath("ENG/" + id + ".md")
                .title("Title")
                .markdown("# Title\n")
                .mediaType(VendorMimeType.CONFLUENCE_PAGE.value());
    }
}
