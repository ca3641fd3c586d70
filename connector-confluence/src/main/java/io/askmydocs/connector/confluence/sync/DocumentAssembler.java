package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.RecencyBucketer;
import io.askmydocs.connector.api.SourceAwareMetadataBuilder;
import io.askmydocs.connector.api.VendorMimeType;
import io.askmydocs.connector.confluence.attached.AttachmentLimits;
import io.askmydocs.connector.confluence.attached.Attachments;
import io.askmydocs.connector.confluence.attached.Carrier;
import io.askmydocs.connector.confluence.attached.Discussions;
import io.askmydocs.connector.confluence.attached.FileReader;
import io.askmydocs.connector.confluence.attached.OneLine;
import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.askmydocs.connector.confluence.convert.Conversion;
import io.askmydocs.connector.confluence.convert.ConversionContext;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the document of a page or blog post: body to Markdown, title, metadata, path. Thread-safe. */
final class DocumentAssembler {

    /** The metadata entry documents are known by. Blog posts share it: ids are unique across a site's content. */
    static final String METADATA_KEY = "confluence_page_id";

    /** Everything the host may hold documents of this connector by. */
    static final List<String> METADATA_KEYS =
            List.of(METADATA_KEY, "confluence_comment_id", "confluence_attachment_id");

    private static final String CONNECTOR = "confluence";

    private final Site site;
    private final ConnectorIngestionContract ingestion;
    private final RecencyBucketer recency;
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private final ConversionContext links;
    private final Clock clock;

    DocumentAssembler(Site site, ConnectorIngestionContract ingestion, Clock clock) {
        this.site = site;
        this.ingestion = ingestion;
        this.recency = new RecencyBucketer(clock);
        this.links = new SiteLinks(site);
        this.clock = clock;
    }

    /** A body as Markdown. */
    Conversion convert(String storage, PageContext context) {
        return converter.convert(storage, context);
    }

    /** What a page's text refers to. */
    PageContext context(DocumentState page, Includes includes) {
        return new PageContext(links, includes, page);
    }

    /**
     * The document of a page.
     *
     * @param conversion of its body
     * @param section what stands at its end, redacted already
     */
    IngestionDocument assemble(DocumentState state, Conversion conversion, Optional<String> section) {
        Content content = state.content();
        String title = title(content.title());
        String body = ingestion.redactContent(conversion.markdown());
        return IngestionDocument.builder(METADATA_KEY, content.id())
                .container(container(state.space()))
                .fingerprint(Fingerprint.of(state))
                .relativePath(path(state))
                .title(title)
                .markdown(joined(converter.heading(title), body, section.orElse("")))
                .mediaType(mediaType(content.type()).value())
                .metadata(metadata(state, title, conversion.properties()))
                .access(state.access())
                .build();
    }

    /** In one go: a body may be long. */
    private static String joined(String heading, String body, String section) {
        String beforeBody = body.isEmpty() ? "" : "\n";
        String beforeSection = section.isEmpty() ? "" : "\n";
        return heading + beforeBody + body + beforeSection + section;
    }

    private String path(DocumentState state) {
        return SafePath.of(site.folder(), state.space().key(), state.content().id());
    }

    /** A page as what comments and files hang on. */
    Carrier carrier(DocumentState state, Carrier.Readers readers) {
        Space space = state.space();
        Space shown =
                new Space(space.id(), space.key(), ingestion.redactContent(space.name()), space.type(), space.status());
        Content content = shown(state.content(), title(state.content().title()));
        return new Carrier(content, shown, container(space), path(state), site.cloudId(), readers);
    }

    /** What comments refer to. */
    ConversionContext links(Map<String, String> names) {
        return new SiteLinks(site, names);
    }

    Discussions discussions() {
        return new Discussions(ingestion, clock, links);
    }

    Attachments attachments(AttachmentLimits limits, FileReader reader) {
        return new Attachments(ingestion, clock, limits, reader);
    }

    /** Ids of spaces are small numbers that two sites may share. */
    String container(Space space) {
        return container(space.id());
    }

    String container(String spaceId) {
        return site.id() + "/" + spaceId;
    }

    /** Redacted. */
    private String title(String raw) {
        return ingestion.redactContent(OneLine.of(raw));
    }

    /** An address ends with the title, and works without: what was taken out of one must not stand in the other. */
    private static Content shown(Content content, String title) {
        boolean redacted = !title.equals(OneLine.of(content.title()));
        return redacted
                ? content.at(content.webUrl().replaceFirst("/" + content.id() + "/[^/?#]*", "/" + content.id()))
                : content;
    }

    private Map<String, Object> metadata(DocumentState state, String title, Map<String, String> properties) {
        Content content = state.content();
        String space = ingestion.redactContent(state.space().name());
        List<String> ancestors =
                state.ancestors().stream().map(ingestion::redactContent).toList();
        SourceAwareMetadataBuilder metadata = new SourceAwareMetadataBuilder(CONNECTOR, recency)
                .entry("title", title)
                .entry("url", shown(content, title).webUrl())
                .entry("connector", CONNECTOR)
                .entry(METADATA_KEY, content.id())
                .entry("confluence_space_key", state.space().key())
                .entry("space_name", space)
                .entry("confluence_cloud_id", site.cloudId().orElse("unknown"))
                .entry("confluence_version", content.version().number())
                .entry("confluence_last_modified", content.version().createdAt().toString())
                .entry("confluence_status", content.status())
                .entry("labels", state.labels())
                .entry("ancestor_titles", ancestors)
                .entry("restrictions_present", state.restrictions().metadataValue())
                .vendorField("page_id", content.id())
                .vendorField("content_type", content.type().cqlName())
                .vendorField("space_key", state.space().key())
                .vendorField("space_name", space)
                .vendorField("labels", state.labels())
                .vendorField("ancestor_titles", ancestors)
                .searchTags(state.labels())
                .statusActive(content.current())
                .lastModified(content.version().createdAt());
        if (!properties.isEmpty()) {
            metadata.vendorField("page_properties", redacted(properties));
        }
        if (content.ownerId() != null) {
            metadata.owner(content.ownerId());
        }
        return metadata.build();
    }

    private Map<String, String> redacted(Map<String, String> properties) {
        Map<String, String> redacted = new LinkedHashMap<>();
        properties.forEach(
                (name, value) -> redacted.putIfAbsent(ingestion.redactContent(name), ingestion.redactContent(value)));
        return redacted;
    }

    private static VendorMimeType mediaType(ContentType type) {
        return type == ContentType.PAGE ? VendorMimeType.CONFLUENCE_PAGE : VendorMimeType.CONFLUENCE_BLOG_POST;
    }
}
