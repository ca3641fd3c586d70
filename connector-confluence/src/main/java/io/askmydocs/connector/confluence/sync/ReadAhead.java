package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Listing.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Fetches ahead while the caller works on a page of a listing: what belongs to the next page, and the page after that. Never
 * more, so memory stays flat.
 */
final class ReadAhead<T, R> {

    private final Listing<T> listing;
    private final Function<Page<T>, R> complete;
    private final Executor fetcher;
    private CompletableFuture<Optional<Page<T>>> listed;
    private CompletableFuture<Optional<R>> next;

    /**
     * @param complete fetches what belongs to a page; called for one page at a time
     */
    ReadAhead(Listing<T> listing, Function<Page<T>, R> complete, Executor fetcher) {
        this.listing = listing;
        this.complete = complete;
        this.fetcher = fetcher;
        this.listed = CompletableFuture.supplyAsync(this::list, fetcher);
        this.next = completed();
    }

    boolean hasNext() {
        return await().isPresent();
    }

    R next() {
        R page = await().orElseThrow();
        next = completed();
        return page;
    }

    /** What belongs to the page listed last, and meanwhile the listing goes on. */
    private CompletableFuture<Optional<R>> completed() {
        CompletableFuture<Optional<Page<T>>> page = listed;
        listed = page.thenApplyAsync(before -> before.isPresent() ? list() : before, fetcher);
        return page.thenApplyAsync(found -> found.map(complete), fetcher);
    }

    private Optional<Page<T>> list() {
        return listing.hasNext() ? Optional.of(listing.nextPage()) : Optional.empty();
    }

    private Optional<R> await() {
        try {
            return next.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
