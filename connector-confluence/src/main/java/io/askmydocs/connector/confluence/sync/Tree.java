package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.access.AccessReader.Restricted;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Content.Parent;
import io.askmydocs.connector.confluence.rest.ContentFacts;
import io.askmydocs.connector.confluence.rest.ContentType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page tree of one space, as far as this run has seen it. Listings bring most nodes; parents not listed yet are fetched,
 * level by level, in batches. Not thread-safe.
 */
final class Tree {

    private final ConfluenceClient client;
    private final Map<String, Node> nodes = new HashMap<>();

    /** One of each: every answer names them anew, and a space may have a great many nodes. */
    private final Map<Parent, Parent> parents = new HashMap<>();

    private final Set<String> checked = new HashSet<>();

    /** What this account cannot see: it is not known what that hangs on. */
    private final Set<String> unseen = new HashSet<>();

    private final Set<String> withoutFacts = new HashSet<>();

    Tree(ConfluenceClient client) {
        this.client = client;
    }

    void learn(Collection<Content> contents) {
        contents.forEach(this::learn);
    }

    private void learn(Content content) {
        nodes.merge(
                content.id(),
                new Node(content.title(), shared(content.parent()), null),
                (before, now) -> new Node(now.title(), now.parent(), before.restricted()));
    }

    private @Nullable Parent shared(@Nullable Parent parent) {
        return parent == null ? null : parents.computeIfAbsent(parent, known -> known);
    }

    /** Makes every ancestor of these contents known, or known to be unreadable. */
    void completeAbove(Collection<Content> contents) {
        Set<Parent> missing = missing(contents.stream()
                .flatMap(content -> content.parentNode().stream())
                .toList());
        while (!missing.isEmpty()) {
            fetch(missing);
            missing = missing(missing.stream()
                    .flatMap(fetched -> parentOf(fetched.id()).stream())
                    .toList());
        }
    }

    private Set<Parent> missing(Collection<Parent> starts) {
        Set<Parent> missing = new HashSet<>();
        for (Parent start : starts) {
            Set<String> met = new HashSet<>();
            Optional<Parent> node = Optional.of(start);
            while (node.isPresent() && met.add(node.get().id())) {
                Parent here = node.get();
                if (!nodes.containsKey(here.id())) {
                    missing.add(here);
                    break;
                }
                node = parentOf(here.id());
            }
        }
        return missing;
    }

    private void fetch(Set<Parent> missing) {
        List<String> pages = missing.stream()
                .filter(node -> node.type().equals("page"))
                .map(Parent::id)
                .toList();
        for (List<String> chunk : ConfluenceClient.chunks(pages, ConfluenceClient.BATCH)) {
            learn(client.byIds(ContentType.PAGE, chunk, false));
        }
        missing.stream()
                .filter(node -> node.type().equals("folder"))
                .forEach(node -> client.folder(node.id())
                        .ifPresent(folder -> nodes.put(folder.id(), new Node(folder.title(), folder.parent(), null))));
        missing.stream()
                .filter(node -> !node.type().equals("page") && !node.type().equals("folder"))
                .forEach(node -> client.bodiless(node)
                        .ifPresent(found -> nodes.put(found.id(), new Node(null, found.parent(), null))));
        // The chain ends here, and says so.
        missing.forEach(node -> {
            if (nodes.putIfAbsent(node.id(), Node.hidden()) == null) {
                unseen.add(node.id());
            }
        });
    }

    /** The nodes whose restrictions are not known yet: these contents and everything above them. */
    Set<String> unchecked(Collection<Content> contents) {
        Set<String> ids = contents.stream().map(Content::id).collect(Collectors.toSet());
        contents.forEach(content -> path(content).above().forEach(parent -> ids.add(parent.id())));
        ids.removeAll(checked);
        return ids;
    }

    void learnRestrictions(Set<String> asked, Collection<ContentFacts> facts) {
        checked.addAll(asked);
        withoutFacts.addAll(asked);
        facts.forEach(fact -> withoutFacts.remove(fact.id()));
        facts.forEach(fact -> nodes.computeIfPresent(fact.id(), (id, node) -> node.withRestricted(fact.restricted())));
    }

    /** The titles above this content, topmost first. */
    List<String> titlesAbove(Content content) {
        List<String> titles = new ArrayList<>();
        for (Parent parent : path(content).above()) {
            Optional.ofNullable(nodes.get(parent.id())).map(Node::title).ifPresent(titles::add);
        }
        return titles;
    }

    /** The way to this content from the top of its space, itself last. */
    List<AccessReader.Node> wayTo(Content content) {
        Path path = path(content);
        List<AccessReader.Node> way = new ArrayList<>();
        path.above().forEach(parent -> way.add(gate(parent.type(), parent.id(), path)));
        way.add(gate(content.type().cqlName(), content.id(), path));
        return way;
    }

    private AccessReader.Node gate(String type, String id, Path path) {
        boolean lost = unseen.contains(id) || path.loose().equals(Optional.of(id));
        return new AccessReader.Node(type, id, lost ? Restricted.LOST : restricted(id));
    }

    private Restricted restricted(String id) {
        return switch (ownRestrictions(id)) {
            case PRESENT -> Restricted.YES;
            case ABSENT -> Restricted.NO;
            case UNKNOWN -> Restricted.UNKNOWN;
        };
    }

    /** Whether this content or anything above it is restricted. */
    Restrictions restrictions(Content content) {
        Restrictions result = ownRestrictions(content.id());
        for (Parent parent : path(content).above()) {
            result = result.and(ownRestrictions(parent.id()));
        }
        return result;
    }

    /** Whether search has yet to tell of this content, or of a page above it. Of what is hidden it never will. */
    boolean lacksFacts(Content content) {
        return withoutFacts.contains(content.id())
                || path(content).above().stream()
                        .filter(parent -> parent.type().equals("page") && !isHidden(parent.id()))
                        .anyMatch(parent -> withoutFacts.contains(parent.id()));
    }

    private boolean isHidden(String id) {
        return Optional.ofNullable(nodes.get(id)).map(Node::title).isEmpty();
    }

    private Restrictions ownRestrictions(String id) {
        Node node = nodes.get(id);
        return Restrictions.of(node == null ? null : node.restricted());
    }

    /** Moves during the walk can make a loop of what was seen: then it is not known what this content hangs on. */
    private Path path(Content content) {
        Deque<Parent> above = new ArrayDeque<>();
        Set<String> met = new HashSet<>(Set.of(content.id()));
        Optional<Parent> node = content.parentNode();
        while (node.isPresent()) {
            Parent here = node.get();
            if (!met.add(here.id())) {
                String highest =
                        above.isEmpty() ? content.id() : above.getFirst().id();
                return new Path(above, Optional.of(highest));
            }
            above.addFirst(here);
            node = parentOf(here.id());
        }
        return new Path(above, Optional.empty());
    }

    private Optional<Parent> parentOf(String id) {
        return Optional.ofNullable(nodes.get(id)).map(Node::parent);
    }

    /**
     * The way to some content.
     *
     * @param above topmost first
     * @param loose the highest node that was reached before the way came back to itself
     */
    private record Path(Deque<Parent> above, Optional<String> loose) {}

    private record Node(
            @Nullable String title,
            @Nullable Parent parent,
            @Nullable Boolean restricted) {

        static Node hidden() {
            return new Node(null, null, null);
        }

        Node withRestricted(@Nullable Boolean value) {
            // Search lags, and answers may come out of order: what was once called restricted is asked about.
            return new Node(title, parent, Boolean.TRUE.equals(restricted) ? restricted : value);
        }
    }
}
