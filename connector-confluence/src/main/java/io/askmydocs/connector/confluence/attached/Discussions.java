package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.RecencyBucketer;
import io.askmydocs.connector.api.SourceAwareMetadataBuilder;
import io.askmydocs.connector.api.VendorMimeType;
import io.askmydocs.connector.confluence.convert.ConversionContext;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.rest.Comment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Turns the threads on a page into documents of their own, or into the last section of the page's. Thread-safe. */
public final class Discussions {

    /** The metadata entry threads are known by; the value is the id of the thread's root. */
    public static final String METADATA_KEY = "confluence_comment_id";

    private final Texts texts;
    private final Metadata metadata;
    private final ConversionContext context;

    /**
     * @param context what comments refer to; its user names stand for authors
     */
    public Discussions(ConnectorIngestionContract ingestion, Clock clock, ConversionContext context) {
        this.texts = new Texts(ingestion);
        this.metadata = new Metadata(new RecencyBucketer(clock), texts);
        this.context = context;
    }

    private Discussions(Texts texts, Metadata metadata, ConversionContext context) {
        this.texts = texts;
        this.metadata = metadata;
        this.context = context;
    }

    /** The same for comments that refer to something else. */
    public Discussions in(ConversionContext other) {
        return new Discussions(texts, metadata, other);
    }

    /**
     * What a thread's document has as its fingerprint; costs no request. Compared with what the host holds it tells whether
     * the thread's page has to be asked at all.
     */
    public String fingerprint(Carrier on, AttachedIndex index, String rootId) {
        String thread = index.threadDigest(on.page().id(), rootId);
        return Carrier.mark(on.page().id())
                + Digest.of(
                        thread,
                        on.page().title(),
                        on.page().status(),
                        on.page().webUrl(),
                        on.space().key(),
                        on.space().name(),
                        on.readers().fingerprint());
    }

    /**
     * Whether the host holds every thread of a page as search knows it, so that nothing needs to be read.
     *
     * @param holds whether the host holds a remote id with a fingerprint
     */
    public boolean unchanged(Carrier on, AttachedIndex index, BiPredicate<String, String> holds) {
        return index.threads(on.page().id()).stream().allMatch(root -> holds.test(root, fingerprint(on, index, root)));
    }

    /** The documents of those threads that the host does not hold as they are. */
    public List<Made> documents(
            Carrier on, List<Comment> threads, AttachedIndex index, BiPredicate<String, String> holds) {
        return threads.stream()
                .filter(root -> !holds.test(root.id(), fingerprint(on, index, root.id())))
                .map(root -> document(on, root, fingerprint(on, index, root.id())))
                .toList();
    }

    private Made document(Carrier on, Comment root, String fingerprint) {
        String title = texts.title("Comment on " + OneLine.of(on.page().title()));
        ThreadText text = new ThreadText(texts, context, 2).thread(root);
        IngestionDocument document = IngestionDocument.builder(METADATA_KEY, root.id())
                .container(on.container())
                .fingerprint(fingerprint)
                .relativePath(on.pathOf("comments", root.id()))
                .title(title)
                .markdown(ThreadText.join(List.of(texts.heading(1, title), texts.redacted(text.markdown()))))
                .mediaType(VendorMimeType.CONFLUENCE_COMMENT.value())
                .metadata(metadata(on, root, title))
                .access(on.readers().access())
                .build();
        return new Made(document, text.losses());
    }

    private Map<String, Object> metadata(Carrier on, Comment root, String title) {
        Comment.Inline inline = root.inline();
        SourceAwareMetadataBuilder entries = metadata.of(on, root.version(), root.authorId())
                .entry("title", title)
                .entry("url", on.page().webUrl() + anchor(on, root))
                .entry(METADATA_KEY, root.id())
                .vendorField("content_type", "comment")
                .vendorField("kind", inline == null ? "footer" : "inline")
                .vendorField("replies", replies(root));
        if (inline != null) {
            entries.vendorField("resolution", inline.resolution())
                    .vendorField("selection", texts.redacted(inline.selection()));
        }
        return entries.build();
    }

    private static String anchor(Carrier on, Comment root) {
        String separator = on.page().webUrl().contains("?") ? "&" : "?";
        return separator + "focusedCommentId=" + root.id();
    }

    private static int replies(Comment comment) {
        return comment.replies().stream().mapToInt(reply -> 1 + replies(reply)).sum();
    }

    /**
     * The section to put at the end of a page's own Markdown; absent when there is nothing to say. Its page's fingerprint must
     * cover {@link AttachedIndex#discussionDigest}.
     */
    public Optional<Section> section(List<Comment> threads) {
        if (threads.isEmpty()) {
            return Optional.empty();
        }
        ThreadText text = new ThreadText(texts, context, 3);
        threads.forEach(text::thread);
        String markdown = ThreadText.join(List.of(texts.heading(2, "Comments"), texts.redacted(text.markdown())));
        return Optional.of(new Section(markdown, text.losses()));
    }

    /**
     * A page's comments, redacted.
     *
     * @param markdown begins with {@code ## Comments}
     */
    public record Section(String markdown, List<LossReport> losses) {
        public Section {
            losses = List.copyOf(losses);
        }
    }
}
