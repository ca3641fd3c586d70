package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Listing.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches ahead while the caller works on a page of a listing: what belongs to the next page, and the page after that. Never
 * more, and behind a large page nothing, so memory stays flat.
 */
final class ReadAhead<T, R> {

    private final Listing<T> listing;
    private final Function<Page<T>, R> complete;
    private final Predicate<R> large;
    private final Executor fetcher;
    private @Nullable CompletableFuture<Optional<Page<T>>> listed;
    private @Nullable CompletableFuture<Optional<R>> next;

    /**
     * @param complete fetches what belongs to a page; called for one page at a time
     */
    ReadAhead(Listing<T> listing, Function<Page<T>, R> complete, Predicate<R> large, Executor fetcher) {
        this.listing = listing;
        this.complete = complete;
        this.large = large;
        this.fetcher = fetcher;
        this.next = fetch(true);
    }

    boolean hasNext() {
        return await().isPresent();
    }

    R next() {
        R page = await().orElseThrow();
        next = large.test(page) ? null : fetch(true);
        return page;
    }

    /**
     * The next page, whole.
     *
     * @param further whether the listing goes on meanwhile
     */
    private CompletableFuture<Optional<R>> fetch(boolean further) {
        CompletableFuture<Optional<Page<T>>> page =
                listed == null ? CompletableFuture.supplyAsync(this::list, fetcher) : listed;
        listed = further ? page.thenApplyAsync(before -> before.isPresent() ? list() : before, fetcher) : null;
        return page.thenApplyAsync(found -> found.map(complete), fetcher);
    }

    private Optional<Page<T>> list() {
        return listing.hasNext() ? Optional.of(listing.nextPage()) : Optional.empty();
    }

    private Optional<R> await() {
        CompletableFuture<Optional<R>> awaited = next == null ? fetch(false) : next;
        next = awaited;
        try {
            return awaited.join();
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
