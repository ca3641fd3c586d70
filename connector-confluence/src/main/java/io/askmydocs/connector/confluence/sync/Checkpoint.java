package io.askmydocs.connector.confluence.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation stands between runs.
 *
 * @param scope the site and the space keys it is of; another scope needs a full sync
 * @param watermark everything changed before this moment was seen; {@code null} before the first full sync ended
 * @param full the unfinished full sync; {@code null} when none is unfinished
 * @param coverage what the watermark is true of
 * @param retries content to ask for again, changed or not
 */
record Checkpoint(
        String scope, @Nullable String watermark, @Nullable Full full, Coverage coverage, List<Retry> retries) {

    private static final String NAME = "sync";
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One piece of content to ask for again. */
    record Retry(ContentType type, String id) {}

    /**
     * A full sync under way.
     *
     * @param since when it began
     * @param ended whether it looked at every space and failed at some; otherwise it was cut off
     * @param finishedSpaces ids of the spaces it is done with
     */
    record Full(String since, boolean ended, List<String> finishedSpaces) {}

    /**
     * Which spaces were synced to their end.
     *
     * @param spaces their ids
     * @param unknownKeys the keys among the settings that nobody answered to
     */
    record Coverage(List<String> spaces, List<String> unknownKeys) {

        static final Coverage NONE = new Coverage(List.of(), List.of());

        /** An archived space is not covered: brought back, it has to be read anew. */
        static Coverage of(SpaceSelection selection, SyncSettings settings) {
            return NONE.and(selection, settings);
        }

        Coverage and(SpaceSelection more, SyncSettings settings) {
            TreeSet<String> ids = new TreeSet<>(spaces);
            more.spaces().stream()
                    .filter(space -> !space.archived() || settings.spaces().archived())
                    .map(Space::id)
                    .forEach(ids::add);
            return new Coverage(List.copyOf(ids), more.unknownKeys());
        }
    }

    static Checkpoint initial(String scope) {
        return new Checkpoint(scope, null, null, Coverage.NONE, List.of());
    }

    static String scopeOf(Site site, SyncSettings settings) {
        return site.id() + ":" + settings.selection();
    }

    static Optional<String> stored(CheckpointStore store) {
        return store.load(NAME);
    }

    /** Absent when the text is damaged. */
    static Optional<Checkpoint> parse(String json) {
        try {
            Optional<Checkpoint> parsed = Optional.ofNullable(JSON.readValue(json, Checkpoint.class));
            return parsed.filter(Checkpoint::isWhole);
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** JSON may lack what the types promise. */
    private boolean isWhole() {
        seenUpTo();
        unfinishedFull();
        return Stream.of(scope, coverage, retries).allMatch(Objects::nonNull)
                && Stream.of(coverage.spaces(), coverage.unknownKeys()).allMatch(Objects::nonNull)
                && (full == null || full.finishedSpaces() != null);
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
        return Optional.ofNullable(full).map(Full::since).map(Instant::parse);
    }

    boolean fullWasCutOff() {
        return full != null && !full.ended();
    }

    boolean finished(Space space) {
        return full != null && full.finishedSpaces().contains(space.id());
    }

    Checkpoint fullStarted(Instant now) {
        return new Checkpoint(scope, watermark, new Full(now.toString(), false, List.of()), coverage, List.of());
    }

    Checkpoint fullGoesOn() {
        return with(full == null ? null : new Full(full.since(), false, full.finishedSpaces()));
    }

    Checkpoint fullEnded() {
        return with(full == null ? null : new Full(full.since(), true, full.finishedSpaces()));
    }

    Checkpoint spaceFinished(String spaceId) {
        if (full == null) {
            return this;
        }
        List<String> finished = new ArrayList<>(full.finishedSpaces());
        finished.add(spaceId);
        return with(new Full(full.since(), full.ended(), List.copyOf(finished)));
    }

    private Checkpoint with(@Nullable Full changed) {
        return new Checkpoint(scope, watermark, changed, coverage, retries);
    }

    Checkpoint withRetries(List<Retry> stillToRetry) {
        return new Checkpoint(scope, watermark, full, coverage, stillToRetry);
    }

    Checkpoint seenUpTo(Instant moment, Coverage covered, List<Retry> stillToRetry) {
        return new Checkpoint(scope, moment.toString(), null, covered, stillToRetry);
    }
}
