package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Listing.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Fetches the next page of a listing, with what belongs to it, while the caller works on this one: one page ahead, never more, so
 * memory stays flat.
 */
final class ReadAhead<T, R> {

    private final Listing<T> listing;
    private final Function<Page<T>, R> complete;
    private final Executor fetcher;
    private CompletableFuture<Optional<R>> next;

    /**
     * @param complete fetches what belongs to a page; called by one thread at a time
     */
    ReadAhead(Listing<T> listing, Function<Page<T>, R> complete, Executor fetcher) {
        this.listing = listing;
        this.complete = complete;
        this.fetcher = fetcher;
        this.next = fetch();
    }

    boolean hasNext() {
        return await().isPresent();
    }

    R next() {
        R page = await().orElseThrow();
        next = fetch();
        return page;
    }

    private CompletableFuture<Optional<R>> fetch() {
        return CompletableFuture.supplyAsync(
                () -> listing.hasNext() ? Optional.of(complete.apply(listing.nextPage())) : Optional.empty(), fetcher);
    }

    private Optional<R> await() {
        try {
            return next.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
