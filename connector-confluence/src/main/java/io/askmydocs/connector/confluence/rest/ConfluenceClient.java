package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.http.Meter;
import io.askmydocs.connector.atlassian.paging.AtlassianPaginator;
import io.askmydocs.connector.atlassian.paging.PageShape;
import io.askmydocs.connector.confluence.rest.Content.Parent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a Confluence Cloud site: v2 for everything it has, v1 for search and the current user, which v2 lacks. The v1 listings
 * of spaces and content are gone on the OAuth gateway (410) and are not used. Thread-safe.
 */
public final class ConfluenceClient {

    /** The largest page v2 serves, and the most ids its filters take. */
    public static final int BATCH = 250;

    /** How many ids one search asks about; larger batches risk unpublished limits. */
    public static final int SEARCH_BATCH = 100;

    /** What one answer of a space's listing holds: just as many as fill the searches that follow it. */
    private static final int LISTED = 2 * SEARCH_BATCH;

    private static final PageShape RESULTS = PageShape.linksNext("results");
    private static final String V2 = "/wiki/api/v2/";
    private static final String SEARCH = "/wiki/rest/api/content/search";
    private static final String FACTS =
            "metadata.labels,restrictions.read.restrictions.user,restrictions.read.restrictions.group";

    private final AtlassianHttp http;
    private final AtlassianPaginator paginator;

    /** For answers about many pages that one of them may break: they are better split than repeated. */
    private final AtlassianPaginator impatient;

    private final Payloads payloads;
    private final String siteWiki;

    /**
     * @param siteWiki the site's address with {@code /wiki}, for links only
     */
    public ConfluenceClient(AtlassianHttp http, String siteWiki) {
        this.http = http;
        this.paginator = new AtlassianPaginator(http);
        this.impatient = new AtlassianPaginator(http.withRepeats(1));
        this.payloads = new Payloads(siteWiki);
        this.siteWiki = siteWiki;
    }

    /** Access rules, over the same session. */
    public AccessClient access() {
        return new AccessClient(http);
    }

    /** Comments, over the same session. */
    public CommentClient comments() {
        return new CommentClient(http);
    }

    /** People's names, over the same session. */
    public UserClient users() {
        return new UserClient(http);
    }

    /** Files, over the same session. */
    public AttachmentClient attachments() {
        return new AttachmentClient(http, siteWiki);
    }

    /** The probe path: cheap, always allowed, and served to both ways of signing in. */
    public static ApiRequest currentUserRequest() {
        return ApiRequest.of("/wiki/rest/api/user/current");
    }

    public CurrentUser currentUser() {
        return Payloads.currentUser(http.get(currentUserRequest()));
    }

    /** What was sent so far, and what it cost. */
    public Meter meter() {
        return http.meter();
    }

    /**
     * Every space with one of these keys, current or archived, in the order of their ids.
     *
     * @param keys empty: every space this account can see
     */
    public List<Space> spaces(List<String> keys) {
        List<Space> found = new ArrayList<>();
        for (List<String> chunk : keys.isEmpty() ? List.of(keys) : chunks(keys, BATCH)) {
            ApiRequest request = v2("spaces").with("sort", "id").with("limit", String.valueOf(BATCH));
            ApiRequest filtered = chunk.isEmpty() ? request : request.with("keys", String.join(",", chunk));
            paginator.walk(filtered, RESULTS).forEach(node -> found.add(Payloads.space(node)));
        }
        return found;
    }

    /** The spaces with these ids that this account can see. */
    public List<Space> spacesById(List<String> ids) {
        List<Space> found = new ArrayList<>();
        for (List<String> chunk : chunks(ids, BATCH)) {
            ApiRequest request =
                    v2("spaces").with("ids", String.join(",", chunk)).with("limit", String.valueOf(BATCH));
            paginator.walk(request, RESULTS).forEach(node -> found.add(Payloads.space(node)));
        }
        return found;
    }

    /**
     * The content of one space, by id. {@code sort} is explicit because of CONFCLOUD-84015.
     *
     * @param how which of it, and where to go on
     */
    public Listing<Content> list(Space space, ContentType type, HowToList how) {
        ApiRequest request = v2("spaces/" + space.id() + "/" + type.collection())
                .with("status", how.archived() && type == ContentType.PAGE ? "current,archived" : "current")
                .with("sort", "id")
                .with("limit", String.valueOf(LISTED));
        return listing(request, type, how.withBodies(), how.cursor());
    }

    /**
     * How to list a space. Cursors belong to listings that are otherwise the same.
     *
     * @param archived whether archived pages are listed, too
     * @param cursor where an earlier listing stopped; absent for the beginning
     */
    public record HowToList(boolean withBodies, boolean archived, Optional<String> cursor) {}

    /**
     * The content with these ids that exists and is visible, whatever its status.
     *
     * @param ids at most {@link #BATCH}
     */
    public List<Content> byIds(ContentType type, Collection<String> ids, boolean withBodies) {
        ApiRequest request = v2(type.collection())
                .with("id", String.join(",", ids))
                .with(
                        "status",
                        type == ContentType.PAGE ? "current,archived,trashed,deleted" : "current,trashed,deleted")
                .with("sort", "id")
                .with("limit", String.valueOf(BATCH));
        Listing<Content> listing = listing(request, type, withBodies, Optional.empty());
        List<Content> found = new ArrayList<>();
        while (listing.hasNext()) {
            found.addAll(listing.next());
        }
        return found;
    }

    /** The current page of that title, with its body; titles are unique in a space. */
    public Optional<Content> titled(Space space, String title) {
        ApiRequest request = v2("pages")
                .with("space-id", space.id())
                .with("title", title)
                .with("status", "current")
                .with("sort", "id")
                .with("limit", "1");
        return listing(request, ContentType.PAGE, true, Optional.empty()).next().stream()
                .findFirst();
    }

    private Listing<Content> listing(
            ApiRequest request, ContentType type, boolean withBodies, Optional<String> cursor) {
        ApiRequest whole = withBodies ? request.with("body-format", "storage") : request;
        ApiRequest complete = cursor.map(value -> whole.with("cursor", value)).orElse(whole);
        return new Listing<>(
                (withBodies ? impatient : paginator).walkLazy(complete, RESULTS),
                (node, answer) -> payloads.content(type, node, answer));
    }

    /** A folder; absent when it is missing or hidden. */
    public Optional<Folder> folder(String id) {
        return unlessHidden(() -> Payloads.folder(http.get(v2("folders/" + id))));
    }

    /** A node that is neither page nor folder; absent when it is missing or hidden. Its ancestors come with the nearest last. */
    public Optional<Bodiless> bodiless(Parent node) {
        ApiRequest request = v2(node.type() + "s/" + node.id() + "/ancestors").with("limit", String.valueOf(BATCH));
        return unlessHidden(() -> Payloads.bodiless(node.id(), http.get(request)));
    }

    private static <T> Optional<T> unlessHidden(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ConnectorApiException e) {
            if (e.category() == FailureCategory.NOT_FOUND_OR_HIDDEN || e.category() == FailureCategory.FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Labels and own read restrictions, by one search. What search does not know (yet) is missing from the answer.
     *
     * @param ids at most {@link #SEARCH_BATCH}
     */
    public List<ContentFacts> facts(Collection<String> ids) {
        ApiRequest request = ApiRequest.of(SEARCH)
                .with("cql", "id in (" + String.join(",", ids) + ")")
                .with("expand", FACTS)
                .with("limit", String.valueOf(SEARCH_BATCH));
        return impatient.walk(request, RESULTS).stream().map(Payloads::facts).toList();
    }

    /** All labels of one page or blog post, which only its own listing gives whole. */
    public List<String> labels(ContentType type, String id) {
        ApiRequest request = v2(type.collection() + "/" + id + "/labels").with("limit", String.valueOf(BATCH));
        return Payloads.labelNames(paginator.walk(request, RESULTS));
    }

    /**
     * What was created or edited within the last while, pages by what hangs on them, too. The relative form of the date has no
     * zone to get wrong; ordered by creation, so that an edit during the walk does not move a hit past the cursor.
     *
     * @param spaceKeys empty: the whole site
     */
    public List<Change> changedWithin(Duration window, List<String> spaceKeys) {
        long minutes = window.toSeconds() / 60 + 1;
        String scope = spaceKeys.isEmpty()
                ? ""
                : " and space in (" + spaceKeys.stream().map(Cql::quoted).collect(Collectors.joining(",")) + ")";
        String cql = "type in (page,blogpost,comment,attachment)" + scope + " and lastmodified >= now(\"-" + minutes
                + "m\") order by created asc";
        return search(cql, "version,space,container").stream()
                .flatMap(node -> Payloads.change(node).stream())
                .toList();
    }

    /**
     * Which of these a condition is true of.
     *
     * @param ids at most {@link #SEARCH_BATCH}
     * @param condition CQL
     */
    public Set<String> matching(Collection<String> ids, String condition) {
        return search("id in (" + String.join(",", ids) + ") and " + condition, "space").stream()
                .map(node -> node.path("id").asText())
                .collect(Collectors.toSet());
    }

    /** What has no body to read: how many of each type there are, by space id. */
    public Map<String, Map<String, Long>> withoutBodies() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (JsonNode node : search("type in (whiteboard,database,embed) order by created asc", "space")) {
            counts.computeIfAbsent(node.path("space").path("id").asText(), id -> new TreeMap<>())
                    .merge(node.path("type").asText(), 1L, Long::sum);
        }
        return counts;
    }

    /** Every hit. A cursor that went stale (400) starts the walk again. */
    private List<JsonNode> search(String cql, String expand) {
        ApiRequest request = ApiRequest.of(SEARCH)
                .with("cql", cql)
                .with("expand", expand)
                .with("limit", String.valueOf(SEARCH_BATCH));
        try {
            return paginator.walk(request, RESULTS);
        } catch (ConnectorApiException e) {
            if (e.category() != FailureCategory.BAD_REQUEST) {
                throw e;
            }
            return paginator.walk(request, RESULTS);
        }
    }

    private static ApiRequest v2(String path) {
        return ApiRequest.of(V2 + path);
    }

    /** Cuts a list into pieces of at most this size. */
    public static <T> List<List<T>> chunks(List<T> items, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            chunks.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return chunks;
    }
}
