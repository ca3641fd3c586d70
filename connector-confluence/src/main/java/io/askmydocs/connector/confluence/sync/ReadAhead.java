package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Listing.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Fetches the next page of a listing while the caller works on this one: one page ahead, never more, so memory stays flat. */
final class ReadAhead<T> {

    private final Listing<T> listing;
    private final Executor fetcher;
    private CompletableFuture<Optional<Page<T>>> next;

    ReadAhead(Listing<T> listing, Executor fetcher) {
        this.listing = listing;
        this.fetcher = fetcher;
        this.next = fetch();
    }

    boolean hasNext() {
        return await().isPresent();
    }

    Page<T> next() {
        Page<T> page = await().orElseThrow();
        next = fetch();
        return page;
    }

    private CompletableFuture<Optional<Page<T>>> fetch() {
        return CompletableFuture.supplyAsync(
                () -> listing.hasNext() ? Optional.of(listing.nextPage()) : Optional.empty(), fetcher);
    }

    private Optional<Page<T>> await() {
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
