package io.askmydocs.it.sync;

import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import io.askmydocs.sandbox.wiki.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** People who do whatever they like to a site. It remembers who was let in where, which the site does not tell. */
final class RandomEdits {

    private static final String STRANGER = "557058:stranger";
    private static final String CREW = "0c9f5f0e-crew";
    private static final String US = "group:" + World.ACCOUNT_GROUP;

    private final World world;
    private final Map<String, List<String>> readers = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();

    private final RandomRemarks remarks;

    private final List<Consumer<Random>> edits = List.of(
            this::createPage,
            this::createBlogPost,
            this::createFolder,
            this::editPage,
            this::editPage,
            this::renamePage,
            this::movePage,
            this::movePageToSpace,
            this::label,
            this::unlabel,
            this::restrict,
            this::restrict,
            this::unrestrict,
            this::permitSpace,
            this::archivePage,
            this::trashPage,
            this::restorePage,
            this::purgePage);

    RandomEdits(World world) {
        this.world = world;
        this.remarks = new RandomRemarks(world, names);
        world.addUser(STRANGER, "Sam Stranger", Set.of(CREW));
        world.addGroup(CREW, "crew");
        for (String key : List.of("OPS", "ENG", "DOC")) {
            world.addSpace(key, "Space " + key);
            readers.put("space:" + key, List.of(US));
        }
    }

    /** One edit, if what it needs is there. */
    synchronized void one(Random dice) {
        // Once in a while a whole space is archived; the first one never is, so that something is left to look at.
        if (dice.nextInt(200) == 0) {
            world.archiveSpace("DOC");
        } else if (dice.nextInt(3) == 0) {
            remarks.one(dice);
        } else {
            one(edits, dice).orElseThrow().accept(dice);
        }
    }

    synchronized void fill(Random dice) {
        for (int i = 0; i < 12; i++) {
            createPage(dice);
        }
        for (int i = 0; i < 20; i++) {
            one(dice);
        }
    }

    /** Who may read the space, {@code space:KEY}, or the content of this id; empty where everybody may. */
    List<String> readers(String node) {
        return readers.getOrDefault(node, List.of());
    }

    private void createPage(Random dice) {
        String space = space(dice);
        Optional<PageState> parent = one(
                Stream.concat(current(), world.folders().stream())
                        .filter(page -> page.spaceKey().equals(space))
                        .filter(page -> !page.kind().equals("blogpost"))
                        .toList(),
                dice);
        world.createPage(
                space,
                parent.filter(page -> dice.nextBoolean()).map(PageState::id).orElse(null),
                name(),
                text());
    }

    private void createBlogPost(Random dice) {
        world.createBlogPost(space(dice), name(), text());
    }

    private void createFolder(Random dice) {
        world.createFolder(space(dice), null, name());
    }

    private void editPage(Random dice) {
        page(dice).ifPresent(page -> world.editPage(page.id(), text()));
    }

    private void renamePage(Random dice) {
        page(dice).ifPresent(page -> world.renamePage(page.id(), name()));
    }

    private void movePage(Random dice) {
        Optional<PageState> moved = one(current().filter(RandomEdits::isPage).toList(), dice);
        moved.flatMap(page -> one(
                        Stream.concat(current().filter(RandomEdits::isPage), world.folders().stream())
                                .filter(parent -> parent.spaceKey().equals(page.spaceKey()))
                                .filter(parent -> !parent.id().equals(page.id())
                                        && !parent.tree().ancestorIds().contains(page.id()))
                                .toList(),
                        dice))
                .ifPresent(parent -> world.movePage(moved.orElseThrow().id(), parent.id()));
    }

    private void movePageToSpace(Random dice) {
        String space = space(dice);
        List<PageState> all =
                Stream.concat(world.pages().stream(), world.folders().stream()).toList();
        one(
                        current()
                                .filter(RandomEdits::isPage)
                                .filter(page -> !page.spaceKey().equals(space))
                                .filter(page -> all.stream()
                                        .noneMatch(below ->
                                                below.tree().ancestorIds().contains(page.id())))
                                .toList(),
                        dice)
                .ifPresent(page -> world.movePageToSpace(page.id(), space));
    }

    private void label(Random dice) {
        page(dice).ifPresent(page -> world.addLabel(page.id(), "label-" + dice.nextInt(9)));
    }

    private void unlabel(Random dice) {
        page(dice)
                .ifPresent(page ->
                        page.labels().stream().findFirst().ifPresent(label -> world.removeLabel(page.id(), label)));
    }

    /** Mostly so that the account may still read it. */
    private void restrict(Random dice) {
        one(Stream.concat(current(), world.folders().stream()).toList(), dice).ifPresent(node -> {
            boolean hidden = dice.nextInt(5) == 0;
            List<String> users = hidden ? List.of(STRANGER) : List.of(World.ACCOUNT_ID, STRANGER);
            List<String> groups = dice.nextBoolean() ? List.of(CREW) : List.of();
            world.restrictRead(node.id(), users, groups);
            readers.put(
                    node.id(),
                    Stream.concat(
                                    groups.stream().map("group:"::concat),
                                    users.stream().map("user:"::concat))
                            .sorted()
                            .toList());
        });
    }

    private void unrestrict(Random dice) {
        one(
                        Stream.of(world.pages(), world.blogPosts(), world.folders())
                                .flatMap(List::stream)
                                .filter(PageState::restricted)
                                .toList(),
                        dice)
                .ifPresent(node -> {
                    world.restrictRead(node.id(), List.of(), List.of());
                    readers.remove(node.id());
                });
    }

    private void permitSpace(Random dice) {
        String key = space(dice);
        boolean crew = dice.nextBoolean();
        if (crew) {
            world.permitSpace(key, Principal.group(World.ACCOUNT_GROUP), Principal.group(CREW));
        } else {
            world.permitSpace(key, Principal.group(World.ACCOUNT_GROUP));
        }
        readers.put("space:" + key, crew ? List.of("group:" + CREW, US) : List.of(US));
    }

    private void archivePage(Random dice) {
        one(current().filter(RandomEdits::isPage).toList(), dice).ifPresent(page -> world.archivePage(page.id()));
    }

    private void trashPage(Random dice) {
        page(dice).ifPresent(page -> world.trashPage(page.id()));
    }

    private void restorePage(Random dice) {
        one(away().toList(), dice).ifPresent(page -> world.restorePage(page.id()));
    }

    private void purgePage(Random dice) {
        one(away().filter(page -> page.status().equals("trashed")).toList(), dice)
                .ifPresent(page -> world.purgePage(page.id()));
    }

    private Stream<PageState> current() {
        return Stream.concat(world.pages().stream(), world.blogPosts().stream())
                .filter(page -> page.status().equals("current"));
    }

    private Stream<PageState> away() {
        return Stream.concat(world.pages().stream(), world.blogPosts().stream())
                .filter(page -> !page.status().equals("current"));
    }

    private static boolean isPage(PageState page) {
        return page.kind().equals("page");
    }

    private Optional<PageState> page(Random dice) {
        return one(current().toList(), dice);
    }

    private String space(Random dice) {
        return one(world.spaceKeys(), dice).orElseThrow();
    }

    private String name() {
        return "Name " + names.incrementAndGet();
    }

    private String text() {
        return "<p>word" + names.incrementAndGet() + "</p>";
    }

    static <T> Optional<T> one(List<T> all, Random dice) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(dice.nextInt(all.size())));
    }
}
