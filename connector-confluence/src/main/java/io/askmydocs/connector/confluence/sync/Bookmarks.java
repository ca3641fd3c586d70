package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.Optional;

/**
 * Where the listing of each space stands in a full sync, so that one that was killed goes on at the batch it was at. Thread-safe:
 * every space has an entry of its own.
 */
final class Bookmarks {

    private static final String PREFIX = "listing.";

    private final CheckpointStore store;
    private final String run;

    /** @param run names the full sync; another one's bookmarks mean nothing */
    Bookmarks(CheckpointStore store, String run) {
        this.store = store;
        this.run = run;
    }

    /**
     * A place in a listing.
     *
     * @param cursor of the next page; empty for the first
     */
    record Place(ContentType type, boolean withBodies, Optional<String> cursor) {}

    Optional<Place> of(Space space) {
        return store.load(PREFIX + space.id()).flatMap(this::read);
    }

    void put(Space space, Place place) {
        String mark = String.join(
                "\n",
                run,
                place.type().name(),
                String.valueOf(place.withBodies()),
                place.cursor().orElse(""));
        store.save(PREFIX + space.id(), mark);
    }

    void remove(Space space) {
        store.delete(PREFIX + space.id());
    }

    private Optional<Place> read(String mark) {
        String[] parts = mark.split("\n", -1);
        if (parts.length != 4 || !parts[0].equals(run)) {
            return Optional.empty();
        }
        Optional<String> cursor = Optional.of(parts[3]).filter(text -> !text.isEmpty());
        return ContentType.named(parts[1]).map(type -> new Place(type, Boolean.parseBoolean(parts[2]), cursor));
    }
}
