package io.askmydocs.connector.confluence.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Checkpoint.Retry;
import io.askmydocs.connector.confluence.sync.SyncSettings.Contents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which pages show which others. An included page is copied where the settings admit it and everybody who may read the
 * including page may read it, too; and a page is looked at again when one it includes has changed, because its own version does not. Each included page is
 * read once a run. Thread-safe.
 */
final class Includes {

    private static final String NAME = "includes";
    private static final JsonMapper JSON = new JsonMapper();

    private final CheckpointStore store;
    private final ConfluenceClient client;
    private final AccessReader access;
    private final Interest interest;
    private final Contents wanted;
    private final Filter filter;
    private final Map<String, Including> pages;
    private boolean changed;
    private final Map<Reference, Optional<Target>> targets = new ConcurrentHashMap<>();
    private final Map<String, Optional<Space>> spaces = new ConcurrentHashMap<>();

    Includes(CheckpointStore store, ConfluenceClient client, AccessReader access, Interest interest, Contents wanted) {
        this.store = store;
        this.client = client;
        this.access = access;
        this.interest = interest;
        this.wanted = wanted;
        this.filter = new Filter(client, wanted.filter());
        this.pages = new TreeMap<>(store.load(NAME).map(Includes::read).orElseGet(Map::of));
    }

    /** What a page includes: a title, and the key of the space it is in. */
    record Reference(String spaceKey, String title) {}

    /**
     * A page that includes others.
     *
     * @param targetIds of those that were there
     */
    record Including(ContentType type, Set<Reference> references, Set<String> targetIds) {}

    /** An included page, and who may read it. */
    record Target(Content page, SourceAccess access) {}

    /** Whatever includes one of these, to be looked at again. */
    synchronized List<Retry> including(Collection<String> changedIds) {
        return pages.entrySet().stream()
                .filter(entry -> entry.getValue().targetIds().stream().anyMatch(changedIds::contains))
                .map(entry -> new Retry(entry.getValue().type(), entry.getKey()))
                .toList();
    }

    /** Names the state of what a page includes, as far as was known before its body is read. */
    String state(Content page, SourceAccess readers) {
        Including including;
        synchronized (this) {
            including = pages.get(page.id());
        }
        return including == null ? "" : state(including.references(), readers);
    }

    /** Names the state of these references for a page with these readers. */
    String state(Set<Reference> references, SourceAccess readers) {
        return references.stream()
                .map(reference -> target(reference)
                        .map(target -> target.page().id() + "v"
                                + target.page().version().number()
                                + (mayBeShown(target, readers) ? "" : "-"))
                        .orElse("none"))
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The body to copy; absent when there is no such page, the settings leave it out, or some reader may not read it. */
    Optional<String> body(Reference reference, SourceAccess readers) {
        return target(reference)
                .filter(target -> mayBeShown(target, readers))
                .flatMap(target -> target.page().body());
    }

    private static boolean mayBeShown(Target target, SourceAccess readers) {
        return AccessReader.admitsAllOf(readers, target.access());
    }

    /** Remembers what a page includes. */
    synchronized void learn(Content page, Set<Reference> references) {
        Including known = pages.get(page.id());
        if (references.isEmpty() ? known == null : known != null && known.equals(now(page, references))) {
            return;
        }
        if (references.isEmpty()) {
            pages.remove(page.id());
        } else {
            pages.put(page.id(), now(page, references));
        }
        changed = true;
    }

    private Including now(Content page, Set<Reference> references) {
        Set<String> ids = references.stream()
                .flatMap(reference -> target(reference).stream())
                .map(target -> target.page().id())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Including(page.type(), Set.copyOf(references), ids);
    }

    private Optional<Target> target(Reference reference) {
        return targets.computeIfAbsent(
                reference,
                asked -> space(asked.spaceKey()).filter(interest::wants).flatMap(space -> find(space, asked.title())));
    }

    private Optional<Target> find(Space space, String title) {
        return client.titled(space, title).filter(this::admits).map(page -> {
            Tree tree = new Tree(client);
            tree.learn(List.of(page));
            tree.completeAbove(List.of(page));
            // As for every other page: only what search calls restricted, or does not know, is asked by itself.
            Set<String> asked = tree.unchecked(List.of(page));
            tree.learnRestrictions(asked, new Facts(client).of(asked).found().values());
            return new Target(page, access.of(space, tree.wayTo(page)));
        });
    }

    /** What the settings leave out must not come in as a part of another page. */
    private boolean admits(Content page) {
        return wanted.types().contains(page.type())
                && (filter.admitsEverything()
                        || filter.admitted(List.of(page.id())).contains(page.id()));
    }

    private Optional<Space> space(String key) {
        return spaces.computeIfAbsent(
                key, asked -> client.spaces(List.of(asked)).stream().findFirst());
    }

    /** Keeps what was learnt. To be called before the pages that taught it are stored. */
    synchronized void save() {
        if (!changed) {
            return;
        }
        try {
            store.save(NAME, JSON.writeValueAsString(pages));
            changed = false;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inclusions are always JSON", e);
        }
    }

    static void forget(CheckpointStore store) {
        store.delete(NAME);
    }

    /** Damaged ones are forgotten: the page's next version teaches them again. */
    private static Map<String, Including> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Including>>() {});
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
