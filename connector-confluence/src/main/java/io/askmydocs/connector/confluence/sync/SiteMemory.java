package io.askmydocs.connector.confluence.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a change of settings and of the account: which spaces the host holds documents of, and when everything was
 * last compared with the site. Thread-safe.
 */
final class SiteMemory {

    private static final String NAME = "site";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final CheckpointStore store;
    private State state;

    SiteMemory(CheckpointStore store, Site site) {
        this.store = store;
        this.state = store.load(NAME)
                .flatMap(SiteMemory::read)
                .filter(found -> found.site.equals(site.id()))
                .orElseGet(() -> new State(site.id(), null, new TreeMap<>()));
    }

    /**
     * @param compared when the last full sync that saw everything began
     * @param held keys of the spaces the host may hold documents of, by id
     */
    private record State(String site, @Nullable String compared, Map<String, String> held) {}

    synchronized Optional<Instant> compared() {
        return Optional.ofNullable(state.compared).map(Instant::parse);
    }

    synchronized void compared(Instant begun) {
        keep(new State(state.site, begun.toString(), state.held));
    }

    synchronized Map<String, String> held() {
        return new TreeMap<>(state.held);
    }

    synchronized void holds(Space space) {
        if (!space.key().equals(state.held.get(space.id()))) {
            Map<String, String> more = held();
            more.put(space.id(), space.key());
            keep(new State(state.site, state.compared, more));
        }
    }

    synchronized void forget(String spaceId) {
        Map<String, String> fewer = held();
        fewer.remove(spaceId);
        keep(new State(state.site, state.compared, fewer));
    }

    private void keep(State next) {
        try {
            store.save(NAME, JSON.writeValueAsString(next));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is remembered of a site is always JSON", e);
        }
        state = next;
    }

    /** Damaged memory is none: then the next full sync remembers anew. */
    private static Optional<State> read(String json) {
        try {
            State read = JSON.readValue(json, State.class);
            if (read.site == null || read.held == null) {
                return Optional.empty();
            }
            Optional.ofNullable(read.compared).ifPresent(Instant::parse);
            return Optional.of(read);
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
