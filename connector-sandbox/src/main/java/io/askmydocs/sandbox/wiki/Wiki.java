package io.askmydocs.sandbox.wiki;

import io.askmydocs.sandbox.wiki.Content.Identity;
import io.askmydocs.sandbox.wiki.Content.Marks;
import io.askmydocs.sandbox.wiki.Content.Place;
import io.askmydocs.sandbox.wiki.Content.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything on the site. Reads see whole contents without locking; edits come one after the other. */
public final class Wiki {
    private static final long ID_STEP = 32_769;

    private final Clock clock;
    private final Spaces spaces = new Spaces();
    private final People people = new People();
    private final SpacePermissions permissions = new SpacePermissions();
    private final SpaceRoles roles = new SpaceRoles();
    private final HiddenSpaces hidden = new HiddenSpaces();
    private final NavigableMap<Long, Revisions> contents = new ConcurrentSkipListMap<>();
    private final Attached attached = new Attached();
    private final Titles titles = new Titles();
    private final Map<String, Integer> positions = new HashMap<>();
    private long lastId;

    public Wiki(Clock clock, long firstId) {
        this.clock = clock;
        this.lastId = firstId - ID_STEP;
    }

    public Clock clock() {
        return clock;
    }

    public People people() {
        return people;
    }

    public SpacePermissions permissions() {
        return permissions;
    }

    public SpaceRoles roles() {
        return roles;
    }

    public HiddenSpaces hiddenSpaces() {
        return hidden;
    }

    public void hideSpace(String key, int status) {
        hidden.hide(spaces.withKey(key), status);
    }

    public void showSpace(String key) {
        hidden.show(spaces.withKey(key));
    }

    public synchronized Space addSpace(String key, String name, String type, String status) {
        Space space = new Space(Long.toString(nextId()), key, name, type, status, clock.instant());
        spaces.add(space);
        return space;
    }

    public synchronized void archiveSpace(String key) {
        spaces.replace(spaces.withKey(key).withStatus("archived"));
    }

    public List<Space> spaces() {
        return spaces.all();
    }

    public Optional<Space> space(String id) {
        return spaces.withId(id);
    }

    public Space spaceWithKey(String key) {
        return spaces.withKey(key);
    }

    /** The space of a content. */
    public Space spaceOf(Content content) {
        return spaces.withId(containerOf(content).spaceId()).orElseThrow();
    }

    /** The page or blog post that a comment or attachment hangs on; any other content itself. */
    public Content containerOf(Content content) {
        Content container = content;
        while (container.kind().isAttached()) {
            Optional<Revisions> parent = container.parentId().map(contents::get);
            if (parent.isEmpty()) {
                return container;
            }
            container = parent.get().content();
        }
        return container;
    }

    /** The comment that began the thread of this one; it holds the passage and how the thread stands. */
    public Content threadOf(Content comment) {
        return comment.parentId()
                .flatMap(id -> content(Long.toString(id)))
                .filter(parent -> parent.kind() == Kind.COMMENT)
                .map(this::threadOf)
                .orElse(comment);
    }

    /** Comments and attachments go the way of what they hang on. */
    public Status statusOf(Content content) {
        Content container = containerOf(content);
        // Purged while somebody was looking.
        boolean orphaned = container.kind().isAttached();
        return orphaned ? Status.TRASHED : content.status() == Status.CURRENT ? container.status() : content.status();
    }

    /** What hangs directly on a content, in the order of the ids. */
    public Stream<Content> attachedTo(Content content) {
        return attached.to(content.identity().id()).stream()
                .flatMap(id -> Optional.ofNullable(contents.get(id)).stream())
                .map(Revisions::content);
    }

    public Content add(Draft draft) {
        return add(draft, Detail.NONE);
    }

    public synchronized Content add(Draft draft, Detail detail) {
        Space space = spaces.withKey(draft.spaceKey());
        Long parent = draft.parentId() == null
                ? null
                : existing(draft.parentId()).identity().id();
        titles.claim(draft.kind(), space.id(), draft.text().title());
        int position = positions.merge(space.id() + "/" + parent, 1, Integer::sum);
        Content content = new Content(
                new Identity(nextId(), draft.kind(), draft.at(), draft.authorId()),
                new Place(space.id(), parent, position),
                draft.text(),
                new State(Status.CURRENT, 1, draft.at(), draft.authorId()),
                new Marks(List.of(), Readers.EVERYBODY),
                detail);
        contents.put(content.identity().id(), new Revisions(content, draft.at(), null));
        if (parent != null && draft.kind().isAttached()) {
            attached.add(parent, content.identity().id());
        }
        return content;
    }

    /** Live content of every kind and status, in the order of the ids. */
    public Stream<Content> contents() {
        return contents.values().stream().map(Revisions::content);
    }

    /** The same, from the first id above the given one. */
    public Stream<Content> contentsAfter(long id) {
        return contents.tailMap(id, false).values().stream().map(Revisions::content);
    }

    public Optional<Content> content(String id) {
        return revisions(id).map(Revisions::content);
    }

    /** What an index saw of a content at that moment. */
    public Optional<Content> contentAsOf(String id, Instant moment) {
        return revisions(id).flatMap(revisions -> revisions.asOf(moment));
    }

    public Optional<Content> contentOfVersion(String id, int version) {
        return revisions(id).flatMap(revisions -> revisions.version(version));
    }

    private Optional<Revisions> revisions(String id) {
        boolean attachment = id.startsWith(Content.ATTACHMENT_PREFIX);
        return number(attachment ? id.substring(Content.ATTACHMENT_PREFIX.length()) : id)
                .map(contents::get)
                .filter(found -> (found.content().kind() == Kind.ATTACHMENT) == attachment);
    }

    /** From the top of the tree down to the parent. */
    public List<Content> ancestors(Content content) {
        List<Content> path = new ArrayList<>();
        Optional<Content> parent = content.parentId().flatMap(id -> content(Long.toString(id)));
        while (parent.isPresent()) {
            path.add(0, parent.get());
            parent = parent.get().parentId().flatMap(id -> content(Long.toString(id)));
        }
        return path;
    }

    /** Below it in the tree; what is attached does not count. */
    public List<Content> children(long id) {
        return contents()
                .filter(content -> !content.kind().isAttached())
                .filter(content ->
                        content.parentId().filter(parent -> parent == id).isPresent())
                .toList();
    }

    /** Whether the space is open, and the read restrictions of the content and of every ancestor admit the user. */
    public boolean maySee(User user, Content content) {
        return !hidden.hides(containerOf(content).spaceId()) && admits(user, content);
    }

    private boolean admits(User user, Content content) {
        return content.readers().admit(user)
                && content.parentId()
                        .flatMap(id -> content(Long.toString(id)))
                        .map(parent -> admits(user, parent))
                        .orElse(true);
    }

    public synchronized void edit(String id, String storage, String editorId) {
        change(id, old -> old.edited(Draft.text(old.title(), storage), editorId, clock.instant()));
    }

    public synchronized void rename(String id, String title, String editorId) {
        Content old = existing(id);
        titles.replace(old, title);
        change(id, content -> content.edited(Draft.text(title, content.text().storage()), editorId, clock.instant()));
    }

    public synchronized void replace(String id, Detail detail, String editorId) {
        change(id, old -> old.edited(detail, editorId, clock.instant()));
    }

    public synchronized void move(String id, Optional<String> newParentId) {
        Content moved = existing(id);
        Optional<Content> parent = newParentId.map(this::existing);
        parent.ifPresent(below -> refuseMove(moved, below));
        Long parentId = parent.map(content -> content.identity().id()).orElse(null);
        change(id, content -> content.movedBelow(parentId));
    }

    /** To the top of another space; content with something below it stays where it is. */
    public synchronized void moveToSpace(String id, String spaceKey) {
        Content moved = existing(id);
        Space space = spaces.withKey(spaceKey);
        if (!children(moved.identity().id()).isEmpty()) {
            throw new IllegalArgumentException("the sandbox moves content without children to other spaces only");
        }
        titles.claim(moved.kind(), space.id(), moved.title());
        titles.release(moved);
        change(id, old -> old.movedTo(space.id()));
    }

    private void refuseMove(Content moved, Content below) {
        if (!below.spaceId().equals(moved.spaceId())) {
            throw new IllegalArgumentException("the sandbox moves content within its space only");
        }
        if (below.equals(moved) || ancestors(below).contains(moved)) {
            throw new IllegalArgumentException("cannot move " + moved.id() + " below itself");
        }
    }

    /** Children of archived or trashed content move up to where it was. */
    public synchronized void setStatus(String id, Status status) {
        Content content = existing(id);
        if (status != Status.CURRENT) {
            children(content.identity().id())
                    .forEach(child -> change(
                            child.id(), old -> old.movedBelow(content.place().parentId())));
        }
        change(id, old -> old.withStatus(status));
    }

    public synchronized void purge(String id) {
        Content content = existing(id);
        if (content.status() != Status.TRASHED) {
            throw new IllegalStateException(
                    "content " + id + " is " + content.status().wireName() + "; trash it first");
        }
        titles.release(content);
        remove(content);
    }

    /** For good and without a trash, with all that hangs on it. */
    public synchronized void delete(String id) {
        remove(existing(id));
    }

    private void remove(Content content) {
        attachedTo(content).forEach(this::remove);
        contents.remove(content.identity().id());
        content.parentId()
                .ifPresent(parent -> attached.remove(parent, content.identity().id()));
    }

    public synchronized void mark(String id, UnaryOperator<Marks> marks) {
        change(id, content -> content.withMarks(marks.apply(content.marks())));
    }

    public synchronized void addLabels(String id, Collection<String> labels) {
        mark(
                id,
                marks -> new Marks(
                        Stream.concat(marks.labels().stream(), labels.stream())
                                .distinct()
                                .toList(),
                        marks.readers()));
    }

    private void change(String id, UnaryOperator<Content> edit) {
        Content changed = edit.apply(existing(id));
        contents.computeIfPresent(
                changed.identity().id(), (key, revisions) -> revisions.next(changed, clock.instant()));
    }

    private Content existing(String id) {
        return content(id).orElseThrow(() -> new IllegalArgumentException("no content has the id " + id));
    }

    private long nextId() {
        lastId += ID_STEP;
        return lastId;
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }
}
