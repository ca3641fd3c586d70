package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that change while a space is walked, behind the walk and ahead of it. */
@Timeout(600)
class EditDuringSyncTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";

    @TempDir
    private Path folder;

    private SyncedSite site;
    private final List<String> pages = new ArrayList<>();

    /** Twelve pages that come in three portions. */
    @BeforeEach
    void open() {
        site = SyncedSite.quick(folder, Map.of(), SandboxOptions.defaults().pageSizeCap(4));
        site.world().addSpace("OPS", "Operations");
        for (int i = 0; i < 12; i++) {
            pages.add(site.world().createPage("OPS", null, "Page " + i, "<p>Words of " + i + ".</p>"));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("renamed", (world, page) -> world.renamePage(page, "Other name")),
                edit("edited", (world, page) -> world.editPage(page, "<p>Other words.</p>")),
                edit("archived", World::archivePage),
                edit("trashed", World::trashPage),
                edit("purged", (world, page) -> {
                    world.trashPage(page);
                    world.purgePage(page);
                }),
                edit(
                        "moved below another",
                        (world, page) -> world.movePage(page, world.createPage("OPS", null, "New home", ""))),
                edit("restored", (world, page) -> {
                    world.trashPage(page);
                    world.restorePage(page);
                }));
    }

    private static Arguments edit(String name, BiConsumer<World, String> edit) {
        return argumentSet(name, edit);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatIsEditedBehindTheWalkArrivesWithTheNextOne(BiConsumer<World, String> edit) {
        site.full();
        editAtSecondPortion(edit, pages.get(1));

        assertThat(site.full().failed()).isEmpty();
        site.full();
        holdsTheTruth();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatIsEditedAheadOfTheFirstWalkIsRightAfterIt(BiConsumer<World, String> edit) {
        editAtSecondPortion(edit, pages.get(11));

        assertThat(site.full().failed()).isEmpty();
        holdsTheTruth();
    }

    /** No change query names it: it was edited long before. */
    @Test
    void whatComesBackBehindTheWalkArrivesWithTheNextIncrementalRun() {
        site.full();
        String page = pages.get(1);
        site.world().editPage(page, "<p>Other words.</p>");
        site.world().trashPage(page);
        editAtSecondPortion(World::restorePage, page);
        site.full();

        site.incremental();

        assertThat(site.document(page).body()).contains("Other words.");
        holdsTheTruth();
    }

    private void editAtSecondPortion(BiConsumer<World, String> edit, String page) {
        site.sandbox().faults().on("GET", LISTING).atCursor(1).run(() -> edit.accept(site.world(), page));
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }
}
