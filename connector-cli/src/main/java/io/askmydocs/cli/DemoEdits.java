package io.askmydocs.cli;

import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do to the site while the demo runs. */
final class DemoEdits {

    /** Pages the second step takes. */
    private static final int REARRANGED = 3;

    private final World world;

    DemoEdits(World world) {
        this.world = world;
    }

    /**
     * What was edited.
     *
     * @param touched ids that later steps leave alone
     */
    record Done(String edits, Set<String> touched) {}

    /** Edits and creates: what a change feed shows. */
    Done edit() {
        List<PageState> pages = editable(Set.of());
        if (pages.isEmpty()) {
            return new Done("nothing, since the account can read no page", Set.of());
        }
        PageState edited = pages.get(0);
        world.editPage(edited.id(), edited.storage() + "<p>Edited while the demo was running.</p>");
        String title = freeTitle(edited.spaceKey());
        String created =
                world.createPage(edited.spaceKey(), null, title, "<p>A page that is <strong>new</strong>.</p>");
        return new Done("'" + edited.title() + "' edited, '" + title + "' created", Set.of(edited.id(), created));
    }

    private String freeTitle(String spaceKey) {
        String title = "Written during the demo";
        for (int i = 2; world.pageTitled(spaceKey, title).isPresent(); i++) {
            title = "Written during the demo, " + i;
        }
        return title;
    }

    /** Moves, archives and trashes: what a change feed does not show. */
    String rearrange(Done done) {
        List<PageState> pages = editable(done.touched());
        if (pages.size() < REARRANGED) {
            return "nothing, since no space has three more pages without children";
        }
        PageState moved = pages.get(0);
        Optional<String> newParent = done.touched().stream()
                .sorted()
                .filter(id -> world.page(id).orElseThrow().spaceKey().equals(moved.spaceKey()))
                .findFirst();
        world.movePage(moved.id(), newParent.orElse(null));
        world.archivePage(pages.get(1).id());
        world.trashPage(pages.get(2).id());
        return "'" + moved.title() + "' moved, '" + pages.get(1).title() + "' archived, '"
                + pages.get(2).title() + "' trashed";
    }

    /**
     * Visible pages without children, so that one edit changes one page: those of the first space that has enough for all
     * edits, or else of the one that has most.
     */
    private List<PageState> editable(Set<String> except) {
        Set<String> parents = world.pages().stream()
                .flatMap(page -> page.tree().ancestorIds().stream())
                .collect(Collectors.toSet());
        Map<String, List<PageState>> bySpace = world.pages().stream()
                .filter(page -> page.status().equals("current") && page.visible())
                .filter(page -> !parents.contains(page.id()))
                .collect(Collectors.groupingBy(PageState::spaceKey));
        List<List<PageState>> candidates = world.spaceKeys().stream()
                .map(key -> bySpace.getOrDefault(key, List.of()))
                .toList();
        List<PageState> chosen = candidates.stream()
                .filter(pages -> pages.size() > REARRANGED)
                .findFirst()
                .or(() -> candidates.stream().max(Comparator.comparingInt(List::size)))
                .orElse(List.of());
        return chosen.stream().filter(page -> !except.contains(page.id())).toList();
    }
}
