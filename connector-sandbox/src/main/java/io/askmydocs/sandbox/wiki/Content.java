package io.askmydocs.sandbox.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something on the site with an id, as it is at one moment. Edits make a new one. */
public record Content(Identity identity, Place place, Text text, State state, Marks marks, Detail detail) {
    public static final String ATTACHMENT_PREFIX = "att";

    /** What never changes. */
    public record Identity(long id, Kind kind, Instant createdAt, String authorId) {}

    /**
     * Where it is.
     *
     * @param parentId null at the top of the space
     * @param position among its siblings; null once it was moved, as on the real site
     */
    public record Place(
            String spaceId,
            @Nullable Long parentId,
            @Nullable Integer position) {}

    /** Title, and the body, made when asked for: a large generated site stays small in memory. */
    public record Text(String title, Supplier<String> storage) {}

    /** Status, and the version that edits count up. */
    public record State(Status status, int version, Instant modifiedAt, String editorId) {}

    /** Labels and read restriction: what changes without a new version. */
    public record Marks(List<String> labels, Readers readers) {
        public Marks {
            labels = List.copyOf(labels);
        }
    }

    public String id() {
        String number = Long.toString(identity.id);
        return identity.kind == Kind.ATTACHMENT ? ATTACHMENT_PREFIX + number : number;
    }

    public Kind kind() {
        return identity.kind;
    }

    public String title() {
        return text.title;
    }

    public String storage() {
        return text.storage.get();
    }

    public Status status() {
        return state.status;
    }

    public int version() {
        return state.version;
    }

    public Instant createdAt() {
        return identity.createdAt;
    }

    public Instant modifiedAt() {
        return state.modifiedAt;
    }

    public List<String> labels() {
        return marks.labels;
    }

    public Readers readers() {
        return marks.readers;
    }

    public String spaceId() {
        return place.spaceId;
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(place.parentId);
    }

    Content edited(Text newText, String editorId, Instant at) {
        State next = new State(state.status, state.version + 1, at, editorId);
        return new Content(identity, place, newText, next, marks, detail);
    }

    Content movedTo(String spaceId) {
        return new Content(identity, new Place(spaceId, null, null), text, state, marks, detail);
    }

    Content movedBelow(@Nullable Long parentId) {
        return new Content(identity, new Place(place.spaceId, parentId, null), text, state, marks, detail);
    }

    Content withStatus(Status status) {
        State next = new State(status, state.version, state.modifiedAt, state.editorId);
        return new Content(identity, place, text, next, marks, detail);
    }

    /** A new version with the same text. */
    Content edited(Detail changed, String editorId, Instant at) {
        State next = new State(state.status, state.version + 1, at, editorId);
        return new Content(identity, place, text, next, marks, changed);
    }

    Content withMarks(Marks changed) {
        return new Content(identity, place, text, state, changed, detail);
    }
}
