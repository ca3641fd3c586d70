package io.askmydocs.cli;

import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do to the site while the demo runs. */
final class DemoEdits {

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
        PageState edited = pages.get(0);
        world.editPage(edited.id(), edited.storage() + "<p>Edited while the demo was running.</p>");
        String created = world.createPage(
                edited.spaceKey(), null, "Written during the demo", "<p>A page that is <strong>new</strong>.</p>");
        return new Done(
                "'" + edited.title() + "' edited, 'Written during the demo' created", Set.of(edited.id(), created));
    }

    /** Moves, archives and trashes: what a change feed does not show. */
    String rearrange(Done done) {
        List<PageState> pages = editable(done.touched());
        if (pages.size() < 3) {
            return "nothing, the site is too small";
        }
        PageState moved = pages.get(0);
        String newParent = done.touched().stream().sorted().findFirst().orElseThrow();
        world.movePage(
                moved.id(),
                world.page(newParent)
                        .filter(parent -> parent.spaceKey().equals(moved.spaceKey()))
                        .map(PageState::id)
                        .orElse(null));
        world.archivePage(pages.get(1).id());
        world.trashPage(pages.get(2).id());
        return "'" + moved.title() + "' moved, '" + pages.get(1).title() + "' archived, '"
                + pages.get(2).title() + "' trashed";
    }

    /** Visible pages without children, so that one edit changes one page. */
    private List<PageState> editable(Set<String> except) {
        Set<String> parents = world.pages().stream()
                .flatMap(page -> page.tree().ancestorIds().stream())
                .collect(Collectors.toSet());
        return world.pages().stream()
                .filter(page -> page.status().equals("current") && page.visible())
                .filter(page -> !parents.contains(page.id()) && !except.contains(page.id()))
                .filter(page -> page.spaceKey().equals(world.spaceKeys().get(0)))
                .toList();
    }
}
