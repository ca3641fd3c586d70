package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.ConfluenceConnector;
import io.askmydocs.sandbox.World;
import io.askmydocs.sandbox.wiki.Principal;
import io.askmydocs.sandbox.wiki.SpaceRoles;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read a document: the gate of its space, of every restricted node above it, and its own. */
class AccessSyncTest {

    private static final String RESTRICTION = "/wiki/rest/api/content/{id}/restriction/byOperation/read";
    private static final String ME = "user:" + World.ACCOUNT_ID;

    @TempDir
    private Path folder;

    private SyncedSite site;
    private String drawer;
    private String parent;
    private String page;

    @BeforeEach
    void aPageBelowTwoOthers() {
        site = SyncedSite.quick(folder, Map.of(), Map.of());
        site.world().addSpace("OPS", "Operations");
        site.world().permitSpace("OPS", Principal.group(World.ACCOUNT_GROUP));
        drawer = site.world().createFolder("OPS", null, "Drawer");
        parent = site.world().createPage("OPS", drawer, "Parent", "<p>a</p>");
        page = site.world().createPage("OPS", parent, "Page", "<p>b</p>");
        site.world().addUser("other", "Other", Set.of());
        site.world().addGroup("crew", "Crew");
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** As the host keeps it, one line for each gate. */
    private List<String> stored(String id) {
        return site.document(id).frontMatter().stream()
                .dropWhile(line -> !line.startsWith("access:"))
                .skip(1)
                .takeWhile(line -> line.startsWith(" "))
                .map(String::strip)
                .toList();
    }

    private Gates asked(String id) {
        SourceAccess access = new ConfluenceConnector().sourceAccess(site.context(), id);
        return (Gates) access;
    }

    private static List<String> gates(Gates access) {
        return access.gates().stream()
                .map(gate -> gate.node() + " "
                        + gate.principals().stream()
                                .map(who -> who.type() + ":" + who.id())
                                .sorted()
                                .toList())
                .toList();
    }

    /** Each answer costs one point, each user and group in it two, everything else one. */
    @Test
    void whoeverMayReadCountsInThePointsARunSpends() {
        site.full();
        site.world().restrictRead(page, List.of(World.ACCOUNT_ID, "other"), List.of("crew"));
        SyncResult before = site.full();
        long paid = site.sandbox().requests().points();
        site.world().restrictRead(page, List.of(World.ACCOUNT_ID), List.of());
        SyncResult after = site.full();

        assertThat(before.traffic().points() - after.traffic().points()).isEqualTo(4);
        assertThat(paid - site.sandbox().requests().points()).isEqualTo(4);
        assertThat(after.traffic().points()).isEqualTo(site.sandbox().requests().points());
    }

    @Test
    void everyRestrictedNodeOnTheWayIsAGate() {
        site.world().restrictRead(drawer, List.of(World.ACCOUNT_ID), List.of("crew"));
        site.world().restrictRead(page, List.of(World.ACCOUNT_ID, "other"), List.of());
        site.full();

        assertThat(gates(asked(page)))
                .containsExactly(
                        "space:OPS [group:" + World.ACCOUNT_GROUP + "]",
                        "folder:" + drawer + " [group:crew, " + ME + "]",
                        "page:" + page + " [" + ME + ", user:other]");
        assertThat(asked(page).complete()).isTrue();
        assertThat(asked(page).inheritsFromParent()).isFalse();
        assertThat(asked(parent).inheritsFromParent()).isTrue();
        assertThat(String.join("\n", stored(page)))
                .contains("space:OPS", "folder:" + drawer, "page:" + page, "other")
                .doesNotContain("page:" + parent);
    }

    @Test
    void theWayUpGoesThroughWhiteboardsAndDatabases() {
        site.world().restrictRead(parent, List.of(World.ACCOUNT_ID), List.of());
        String board = site.world().createWhiteboard("OPS", parent, "Board");
        String database = site.world().createDatabase("OPS", board, "Base");
        String below = site.world().createPage("OPS", database, "Below", "<p>c</p>");
        site.full();

        assertThat(gates(asked(below)))
                .containsExactly("space:OPS [group:" + World.ACCOUNT_GROUP + "]", "page:" + parent + " [" + ME + "]");
        assertThat(asked(below).complete()).isTrue();
        assertThat(String.join("\n", stored(below))).contains("page:" + parent);
    }

    @Test
    void whoMayReadBelowAWhiteboardThatHangsNobodyKnowsWhereIsNotKnown() {
        site.world().restrictRead(parent, List.of(World.ACCOUNT_ID), List.of());
        String board = site.world().createWhiteboard("OPS", parent, "Board");
        String below = site.world().createPage("OPS", board, "Below", "<p>c</p>");
        site.sandbox()
                .faults()
                .on("GET", "/wiki/api/v2/whiteboards/{id}/ancestors")
                .respond(404, Map.of(), "");
        SyncResult result = site.full();

        assertThat(stored(below)).contains("complete: false");
        assertThat(result.problems())
                .filteredOn(problem -> problem.code().equals("access_unreadable"))
                .extracting(SyncProblem::id, SyncProblem::webLink)
                .containsExactly(tuple("whiteboard:" + board, wiki("/spaces/OPS/whiteboard/" + board)));
    }

    @Test
    void noTreeIsTooDeep() {
        site.world().restrictRead(parent, List.of(World.ACCOUNT_ID), List.of());
        String lowest = page;
        for (int depth = 0; depth < 210; depth++) {
            lowest = site.world().createPage("OPS", lowest, "Depth " + depth, "<p>d</p>");
        }
        site.full();

        assertThat(stored(lowest)).contains("complete: true");
        assertThat(String.join("\n", stored(lowest))).contains("page:" + parent);
    }

    @Test
    void aListOfHundredsOfReadersIsReadToItsEnd() {
        List<String> many = Stream.concat(
                        Stream.of(World.ACCOUNT_ID), IntStream.range(0, 250).mapToObj(number -> "reader-" + number))
                .toList();
        site.world().restrictRead(page, many, List.of());
        site.full();

        assertThat(asked(page).gates().get(1).principals()).hasSize(251);
    }

    @Test
    void rolesBecomeWhoeverHoldsThem() {
        site.world().spaceRoleMode(SpaceRoles.Mode.ROLES);
        site.world().permitSpace("OPS");
        site.world().assignRole("OPS", Principal.user("other"), SpaceRoles.VIEWER);
        site.world().addSpaceRole("uploader", "Uploader", "create/attachment");
        site.world().assignRole("OPS", Principal.group("crew"), "uploader");

        assertThat(gates(asked(page)).get(0)).contains("user:other").doesNotContain("crew");
    }

    @Test
    void changedReadersAloneBringTheDocumentAgain() {
        site.full();
        site.world().restrictRead(parent, List.of(World.ACCOUNT_ID), List.of());
        SyncResult result = site.full();

        assertThat(result.updated()).isEqualTo(2);
        assertThat(String.join("\n", stored(page))).contains("page:" + parent);
    }

    @Test
    void aRestrictionThatCannotBeReadLetsNobodyInAndIsNamed() {
        site.world().restrictRead(parent, List.of(World.ACCOUNT_ID), List.of());
        site.sandbox().faults().on("GET", RESTRICTION).respond(403, Map.of(), "");
        SyncResult result = site.full();

        assertThat(result.problems())
                .extracting(SyncProblem::code, SyncProblem::webLink)
                .containsExactly(tuple("access_unreadable", wiki("/pages/viewpage.action?pageId=" + parent)));
        assertThat(stored(page)).contains("complete: false");
        assertThat(result.complete()).isTrue();
    }

    @Test
    void aSpaceWhoseReadersAreUnknownIsLinked() {
        site.world().addSpace("~ada", "Ada");
        site.world().createPage("~ada", null, "Diary", "<p>c</p>");
        site.sandbox()
                .faults()
                .on("GET", "/wiki/api/v2/spaces/{id}/permissions")
                .respond(403, Map.of(), "");

        assertThat(site.full().problems())
                .extracting(SyncProblem::id, SyncProblem::webLink)
                .containsExactlyInAnyOrder(
                        tuple("space:OPS", wiki("/spaces/OPS")), tuple("space:~ada", wiki("/spaces/~ada")));
    }

    private Optional<URI> wiki(String path) {
        return Optional.of(URI.create(site.sandbox().siteUrl() + "/wiki" + path));
    }

    @Test
    void oneReadForEachRestrictedNodeHoweverMuchIsBelowIt() {
        site.world().restrictRead(parent, List.of(World.ACCOUNT_ID), List.of());
        IntStream.range(0, 30).forEach(number -> site.world().createPage("OPS", parent, "Page " + number, "<p>c</p>"));
        site.full();

        assertThat(site.sandbox().requests().count(RESTRICTION)).isEqualTo(1);
    }

    @Test
    void nothingIsKnownOfWhatIsNotThere() {
        assertThat(new ConfluenceConnector().sourceAccess(site.context(), "1")).isEqualTo(SourceAccess.unknown());
        assertThat(new ConfluenceConnector().sourceAccess(site.context(), "no id"))
                .isEqualTo(SourceAccess.unknown());
    }
}
