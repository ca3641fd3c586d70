package io.askmydocs.connector.confluence.rest;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.paging.AtlassianPaginator;
import io.askmydocs.connector.atlassian.paging.PageShape;
import io.askmydocs.connector.atlassian.paging.PageWalk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads attachments: which there are by search, 100 to a request, those of one page by v2, and their content. Thread-safe.
 */
public final class AttachmentClient {

    private static final PageShape RESULTS = PageShape.linksNext("results");
    private static final String EXPAND = "container,version,extensions";

    private final AtlassianHttp http;
    private final AtlassianPaginator paginator;
    private final Payloads payloads;

    /**
     * @param siteWiki the site's address with {@code /wiki}, for links only
     */
    public AttachmentClient(AtlassianHttp http, String siteWiki) {
        this.http = http;
        this.paginator = new AtlassianPaginator(http);
        this.payloads = new Payloads(siteWiki);
    }

    /** Every file on the pages and blog posts of a space, as search knows them. */
    public Listing<AttachmentHit> attachmentsOf(Space space) {
        ApiRequest request = AttachedSearch.inSpace("attachment", space, EXPAND);
        return Listing.ofSome(paginator.walkLazy(request, RESULTS), AttachedPayloads::attachmentHit);
    }

    /** Every file on these pages and blog posts, as search knows them. */
    public List<AttachmentHit> attachmentsOf(Collection<String> pageIds) {
        List<AttachmentHit> found = new ArrayList<>();
        for (List<String> chunk : ConfluenceClient.chunks(List.copyOf(pageIds), ConfluenceClient.SEARCH_BATCH)) {
            paginator
                    .walk(AttachedSearch.inContainers("attachment", chunk, EXPAND), RESULTS)
                    .forEach(node -> AttachedPayloads.attachmentHit(node).ifPresent(found::add));
        }
        return found;
    }

    /** The current files of one page or blog post, oldest first. */
    public List<Attachment> attachments(ContentType type, String pageId) {
        ApiRequest request = v2(type.collection() + "/" + pageId + "/attachments")
                .with("status", "current")
                .with("sort", "created-date")
                .with("limit", String.valueOf(ConfluenceClient.BATCH));
        Listing<Attachment> listing = listing(paginator.walkLazy(request, RESULTS));
        List<Attachment> found = new ArrayList<>();
        while (listing.hasNext()) {
            found.addAll(listing.next());
        }
        return found;
    }

    private Listing<Attachment> listing(PageWalk walk) {
        return new Listing<>(walk, (node, answer) -> AttachedPayloads.attachment(node, payloads.base(answer)));
    }

    /**
     * The content of a file, by the one route that takes tokens; it redirects to a signed address at the file storage.
     *
     * @param limit in bytes, enforced while reading
     * @return absent when the file is larger
     */
    public Optional<FileContent> download(String pageId, String attachmentId, long limit) {
        ApiRequest request =
                ApiRequest.of("/wiki/rest/api/content/" + pageId + "/child/attachment/" + attachmentId + "/download");
        return http.download(request, limit).map(file -> new FileContent(file.bytes(), file.contentType()));
    }

    /** Whether a file no longer exists, is in the trash, or is hidden from this account. */
    public boolean isGone(String attachmentId) {
        try {
            String status =
                    http.get(v2("attachments/" + attachmentId)).path("status").asText("current");
            return !status.equals("current");
        } catch (ConnectorApiException e) {
            if (e.category() == FailureCategory.NOT_FOUND_OR_HIDDEN) {
                return true;
            }
            throw e;
        }
    }

    private static ApiRequest v2(String path) {
        return ApiRequest.of("/wiki/api/v2/" + path);
    }
}
