package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.Change;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Checkpoint.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an incremental run looks at: what search names as changed, and what an earlier run could not store. */
final class ChangeFeed {

    /** How far the change query looks back beyond the watermark: the search index lags, by minutes on a busy site. */
    private static final Duration OVERLAP = Duration.ofMinutes(30);

    private final ConfluenceClient client;
    private final SyncSettings.Spaces wanted;

    ChangeFeed(ConfluenceClient client, SyncSettings.Spaces wanted) {
        this.client = client;
        this.wanted = wanted;
    }

    /** The changes of one space. */
    record SpaceChanges(Space space, List<Change> changes) {}

    /** What changed in the spaces that are wanted, by space id. */
    Map<String, SpaceChanges> since(Instant from, Instant now, List<Retry> due, Includes includes) {
        // A clock that was set back makes the time since look negative; how long it really was, nobody knows.
        Duration window = Duration.between(from, now).abs().plus(OVERLAP);
        List<Change> all = new ArrayList<>(client.changedWithin(window, wanted.keys()));
        all.addAll(again(includes.including(all.stream().map(Change::id).toList())));
        all.addAll(again(due));
        Map<String, SpaceChanges> bySpace = new LinkedHashMap<>();
        all.stream()
                .filter(change -> wanted.wants(change.space()))
                .filter(change -> wanted.archived() || !change.space().archived())
                .forEach(change -> bySpace.computeIfAbsent(
                                change.space().id(), id -> new SpaceChanges(change.space(), new ArrayList<>()))
                        .changes()
                        .add(change));
        return bySpace;
    }

    /** What the last run failed to store counts as changed, whatever its version. */
    private List<Change> again(List<Retry> due) {
        List<Content> found = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            List<String> ids = due.stream()
                    .filter(retry -> retry.type() == type)
                    .map(Retry::id)
                    .toList();
            ConfluenceClient.chunks(ids, ConfluenceClient.BATCH)
                    .forEach(chunk -> found.addAll(client.byIds(type, chunk, false)));
        }
        Map<String, Space> spaces = spacesOf(found);
        List<Change> again = new ArrayList<>();
        for (Content content : found) {
            Optional.ofNullable(spaces.get(content.spaceId()))
                    .map(space -> Change.again(content.type(), content.id(), space))
                    .ifPresent(again::add);
        }
        return again;
    }

    /** Content may have moved to a space that was not asked for. */
    private Map<String, Space> spacesOf(List<Content> contents) {
        List<String> ids = contents.stream().map(Content::spaceId).distinct().toList();
        return client.spacesById(ids).stream()
                .filter(wanted::wants)
                .collect(Collectors.toMap(Space::id, Function.identity()));
    }
}
