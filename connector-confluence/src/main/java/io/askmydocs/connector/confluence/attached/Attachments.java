package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.RecencyBucketer;
import io.askmydocs.connector.api.SourceAwareMetadataBuilder;
import io.askmydocs.connector.api.VendorMimeType;
import io.askmydocs.connector.confluence.attached.Downloads.Outcome;
import io.askmydocs.connector.confluence.attached.Skipped.Reason;
import io.askmydocs.connector.confluence.rest.Attachment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Turns the files on a page into documents: texts with their text, all others by reference. Thread-safe; one for each run. */
public final class Attachments {

    /** The metadata entry files are known by. */
    public static final String METADATA_KEY = "confluence_attachment_id";

    /** Behind the fingerprint of a file whose text could not be had this time: the next run tries again. */
    private static final String AGAIN = ".again";

    private final Texts texts;
    private final FileText markdown;
    private final Metadata metadata;
    private final AttachmentLimits limits;
    private final Downloads downloads;

    public Attachments(ConnectorIngestionContract ingestion, Clock clock, AttachmentLimits limits, FileReader reader) {
        this.texts = new Texts(ingestion);
        this.markdown = new FileText(texts);
        this.metadata = new Metadata(new RecencyBucketer(clock), texts);
        this.limits = limits;
        this.downloads = new Downloads(reader);
    }

    /** What a file's document has as its fingerprint; costs no request. */
    public String fingerprint(Carrier on, AttachedIndex index, String attachmentId) {
        return Carrier.mark(on.page().id())
                + Digest.of(
                        index.fileDigest(on.page().id(), attachmentId),
                        limits.mark(),
                        on.page().title(),
                        on.page().status(),
                        on.page().webUrl(),
                        on.space().key(),
                        on.space().name(),
                        on.readers().fingerprint());
    }

    /**
     * Whether the host holds every file of a page as search knows it, so that nothing needs to be read.
     *
     * @param holds whether the host holds a remote id with a fingerprint
     */
    public boolean unchanged(Carrier on, AttachedIndex index, BiPredicate<String, String> holds) {
        return index.files(on.page().id()).stream().allMatch(id -> holds.test(id, fingerprint(on, index, id)));
    }

    /**
     * The document of one file, its text fetched where it has one.
     *
     * @param skipped is told what is left out and was not yet when the index was filled
     * @return absent when the file is left out; a document of it that the host holds should then be removed
     * @throws io.askmydocs.connector.api.ConnectorException when the credentials do not work, or a rate limit is in force
     */
    public Optional<IngestionDocument> document(
            Carrier on, Attachment file, AttachedIndex index, Consumer<Skipped> skipped) {
        Optional<Skipped> leftOut = limits.leavesOut(file.id(), file.mediaType(), file.size());
        if (leftOut.isPresent()) {
            leftOut.filter(ignored -> index.files(on.page().id()).contains(file.id()))
                    .ifPresent(skipped);
            return Optional.empty();
        }
        return Optional.of(allowed(on, file, fingerprint(on, index, file.id()), skipped));
    }

    private IngestionDocument allowed(Carrier on, Attachment file, String fingerprint, Consumer<Skipped> skipped) {
        Optional<String> language = TextKind.of(file.title(), file.mediaType());
        if (language.isEmpty()) {
            return document(on, file, fingerprint, "");
        }
        Outcome outcome = file.size() > limits.largestText()
                ? new Outcome.TooLarge()
                : downloads.text(on.page().id(), file, limits.largestText());
        if (outcome instanceof Outcome.Text found) {
            return document(on, file, fingerprint, markdown.content(language.get(), found.text()));
        }
        if (outcome instanceof Outcome.TooLarge) {
            String most = FileText.size(limits.largestText());
            skipped.accept(Skipped.text(file, Reason.TOO_LARGE, "its text is larger than " + most + "."));
        }
        if (outcome instanceof Outcome.Failed failed) {
            skipped.accept(Skipped.text(file, Reason.NOT_DOWNLOADABLE, failed.why()));
            return document(on, file, failed.passing() ? fingerprint + AGAIN : fingerprint, "");
        }
        return document(on, file, fingerprint, "");
    }

    private IngestionDocument document(Carrier on, Attachment file, String fingerprint, String content) {
        String title = texts.title(file.title());
        String body = ThreadText.join(List.of(markdown.reference(file), content));
        return IngestionDocument.builder(METADATA_KEY, file.id())
                .container(on.container())
                .fingerprint(fingerprint)
                .relativePath(on.pathOf("attachments", file.id()))
                .title(title)
                .markdown(ThreadText.join(List.of(texts.heading(1, title), texts.redacted(body))))
                .mediaType(VendorMimeType.CONFLUENCE_ATTACHMENT.value())
                .metadata(metadata(on, file, title, !content.isEmpty()))
                .access(on.readers().access())
                .build();
    }

    private Map<String, Object> metadata(Carrier on, Attachment file, String title, boolean withText) {
        SourceAwareMetadataBuilder entries = metadata.of(on, file.version(), file.authorId())
                .entry("title", title)
                .entry("url", file.webUrl().isEmpty() ? on.page().webUrl() : file.webUrl())
                .entry(METADATA_KEY, file.id())
                .vendorField("content_type", "attachment")
                .vendorField("media_type", file.mediaType())
                .vendorField("has_text", withText);
        if (file.size() >= 0) {
            entries.vendorField("file_size", file.size());
        }
        if (!file.fileId().isEmpty()) {
            entries.vendorField("file_id", file.fileId());
        }
        if (!file.comment().isBlank()) {
            entries.vendorField("comment", texts.redacted(file.comment()));
        }
        return entries.build();
    }
}
