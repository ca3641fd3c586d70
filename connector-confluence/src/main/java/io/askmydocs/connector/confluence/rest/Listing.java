package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.paging.PageWalk;
import io.askmydocs.connector.atlassian.paging.ResultPage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A listing, fetched page by page as it is walked. Not thread-safe, but may be handed from thread to thread. A listing whose
 * walk threw, or was left early, never says that it is complete.
 */
public final class Listing<T> {

    private final PageWalk walk;
    private final BiFunction<JsonNode, JsonNode, Optional<T>> mapper;

    Listing(PageWalk walk, BiFunction<JsonNode, JsonNode, T> mapper) {
        this(mapper.andThen(Optional::of), walk);
    }

    private Listing(BiFunction<JsonNode, JsonNode, Optional<T>> mapper, PageWalk walk) {
        this.walk = walk;
        this.mapper = mapper;
    }

    /** A listing of which some entries are none of the caller's. */
    static <T> Listing<T> ofSome(PageWalk walk, Function<JsonNode, Optional<T>> mapper) {
        return new Listing<>((item, body) -> mapper.apply(item), walk);
    }

    public boolean hasNext() {
        return walk.hasNext();
    }

    /** The items of the next page; may be none without it being the last. */
    public List<T> next() {
        return nextPage().items();
    }

    /** The next page, and where a later listing can go on behind it. */
    public Page<T> nextPage() {
        ResultPage page = walk.next();
        return new Page<>(
                page.results().stream()
                        .flatMap(item -> mapper.apply(item, page.body()).stream())
                        .toList(),
                walk.upcoming().flatMap(request -> request.value("cursor")));
    }

    /**
     * One page.
     *
     * @param next the cursor of the page behind it; absent when this was the last
     */
    public record Page<T>(List<T> items, Optional<String> next) {}

    /** Whether the last page was seen. */
    public boolean complete() {
        return walk.isComplete();
    }
}
