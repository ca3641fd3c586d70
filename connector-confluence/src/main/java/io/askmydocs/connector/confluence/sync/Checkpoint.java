package io.askmydocs.connector.confluence.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.confluence.rest.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation stands between runs.
 *
 * @param scope the space keys it covers, sorted and joined; another scope needs a full sync
 * @param watermark everything changed before this moment was seen; {@code null} before the first full sync ended
 * @param fullSince when the unfinished full sync began; {@code null} when none is unfinished
 * @param finishedSpaces ids of the spaces that full sync is done with
 * @param retries content to ask for again, changed or not
 */
record Checkpoint(
        String scope,
        @Nullable String watermark,
        @Nullable String fullSince,
        List<String> finishedSpaces,
        List<Retry> retries) {

    private static final String NAME = "sync";
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    /** One piece of content to ask for again. */
    record Retry(ContentType type, String id) {}

    static Checkpoint initial(String scope) {
        return new Checkpoint(scope, null, null, List.of(), List.of());
    }

    static String scopeOf(List<String> spaceKeys) {
        return String.join(",", new TreeSet<>(spaceKeys));
    }

    /** The stored checkpoint of this scope; a fresh one when there is none, or it is of another scope. */
    static Checkpoint load(CheckpointStore store, String scope) {
        return store.load(NAME)
                .map(Checkpoint::parse)
                .filter(checkpoint -> checkpoint.scope().equals(scope))
                .orElseGet(() -> initial(scope));
    }

    private static Checkpoint parse(String json) {
        try {
            return JSON.readValue(json, Checkpoint.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The sync checkpoint of this installation is damaged. Disconnect and connect it again.", e);
        }
    }

    void save(CheckpointStore store) {
        try {
            store.save(NAME, JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checkpoint is always JSON", e);
        }
    }

    static void forget(CheckpointStore store) {
        store.delete(NAME);
    }

    Optional<Instant> seenUpTo() {
        return Optional.ofNullable(watermark).map(Instant::parse);
    }

    Optional<Instant> unfinishedFull() {
        return Optional.ofNullable(fullSince).map(Instant::parse);
    }

    Checkpoint fullStarted(Instant now) {
        return new Checkpoint(scope, watermark, now.toString(), List.of(), List.of());
    }

    Checkpoint spaceFinished(String spaceId, List<Retry> stillToRetry) {
        TreeSet<String> finished = new TreeSet<>(finishedSpaces);
        finished.add(spaceId);
        return new Checkpoint(scope, watermark, fullSince, List.copyOf(finished), stillToRetry);
    }

    Checkpoint seenUpTo(Instant moment, List<Retry> stillToRetry) {
        return new Checkpoint(scope, moment.toString(), null, List.of(), stillToRetry);
    }
}
