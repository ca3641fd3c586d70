package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.paging.AtlassianPaginator;
import io.askmydocs.connector.atlassian.paging.PageShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads comments: which there are by search, 100 to a request, and the threads of one page by v2. Thread-safe.
 */
public final class CommentClient {

    private static final PageShape RESULTS = PageShape.linksNext("results");
    private static final String EXPAND = "container,version,ancestors,extensions.resolution";
    private static final String FOOTER = "footer-comments";
    private static final String INLINE = "inline-comments";

    private final AtlassianHttp http;
    private final AtlassianPaginator paginator;

    public CommentClient(AtlassianHttp http) {
        this.http = http;
        this.paginator = new AtlassianPaginator(http);
    }

    /** Every comment on the pages and blog posts of a space, as search knows them. */
    public Listing<CommentHit> commentsOf(Space space) {
        ApiRequest request = AttachedSearch.inSpace("comment", space, EXPAND);
        return Listing.ofSome(paginator.walkLazy(request, RESULTS), AttachedPayloads::commentHit);
    }

    /** Every comment on these pages and blog posts, as search knows them. */
    public List<CommentHit> commentsOf(Collection<String> pageIds) {
        List<CommentHit> found = new ArrayList<>();
        for (List<String> chunk : ConfluenceClient.chunks(List.copyOf(pageIds), ConfluenceClient.SEARCH_BATCH)) {
            paginator
                    .walk(AttachedSearch.inContainers("comment", chunk, EXPAND), RESULTS)
                    .forEach(node -> AttachedPayloads.commentHit(node).ifPresent(found::add));
        }
        return found;
    }

    /**
     * The threads of one page or blog post, those below it first, each with its replies and the replies to them.
     *
     * @param answered the comments that have replies, as search knows them; no others are asked for theirs
     */
    public List<Comment> threads(ContentType type, String pageId, Set<String> answered) {
        List<Comment> threads = new ArrayList<>();
        for (String collection : List.of(FOOTER, INLINE)) {
            String path = type.collection() + "/" + pageId + "/" + collection;
            threads.addAll(comments(path, collection, new HashSet<>(answered)));
        }
        return threads;
    }

    /** Whether a comment, of either kind, no longer exists or is hidden from this account. */
    public boolean isGone(String commentId) {
        return isMissing(FOOTER, commentId) && isMissing(INLINE, commentId);
    }

    private boolean isMissing(String collection, String id) {
        try {
            JsonNode comment = http.get(v2(collection + "/" + id));
            return !comment.path("status").asText("current").equals("current");
        } catch (ConnectorApiException e) {
            requireMissing(e);
            return true;
        }
    }

    /** Each id is asked for once, so that comments that answer each other could not keep this going. */
    private List<Comment> comments(String path, String collection, Set<String> unasked) {
        ApiRequest request = v2(path).with("body-format", "storage")
                .with("sort", "created-date")
                .with("limit", String.valueOf(ConfluenceClient.BATCH));
        List<Comment> comments = new ArrayList<>();
        for (JsonNode node : paginator.walk(request, RESULTS)) {
            if (node.path("status").asText("current").equals("current")) {
                Comment comment = AttachedPayloads.comment(node, collection.equals(INLINE));
                comments.add(comment.with(replies(comment.id(), collection, unasked)));
            }
        }
        return comments;
    }

    private List<Comment> replies(String id, String collection, Set<String> unasked) {
        if (!unasked.remove(id)) {
            return List.of();
        }
        try {
            return comments(collection + "/" + id + "/children", collection, unasked);
        } catch (ConnectorApiException e) {
            requireMissing(e);
            return List.of();
        }
    }

    /** Passes on every failure that says something else. */
    private static void requireMissing(ConnectorApiException e) {
        if (e.category() != FailureCategory.NOT_FOUND_OR_HIDDEN) {
            throw e;
        }
    }

    private static ApiRequest v2(String path) {
        return ApiRequest.of("/wiki/api/v2/" + path);
    }
}
