package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.sandbox.FaultPlan;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is known to go wrong on the way, one at a time; the host holds what the site holds in the end. */
@Timeout(600)
class FaultListTest {

    private static final String LISTING = "/wiki/api/v2/spaces/{id}/pages";
    private static final String EVERYWHERE = "/wiki/**";

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

    @Test
    void aSiteThatCannotCountWhiteboardsIsSyncedAllTheSame() {
        site.sandbox()
                .faults()
                .on("GET", "/wiki/rest/api/content/search")
                .withQuery("whiteboard")
                .respond(400, Map.of(), "");

        SyncResult result = site.full();

        assertThat(result.problems()).extracting(SyncProblem::code).containsExactly("unsupported_not_counted");
        assertThat(site.documents()).containsOnlyKeys(site.truth().keySet());
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                passing("limit in seconds", when -> when.rateLimited(Duration.ofSeconds(2))),
                passing("limit until a date", when -> when.rateLimitedUntil(Instant.parse("2026-03-02T11:00:03Z"))),
                passing("limit of zero seconds", when -> when.rateLimited(Duration.ZERO)),
                passing("limit without a word", FaultPlan.When::rateLimitedSilently),
                passing("lost connection", FaultPlan.When::dropConnection),
                passing("reset in the middle of a body", FaultPlan.When::dropMidBody),
                passing("half a body", FaultPlan.When::truncateBody),
                passing("login page", FaultPlan.When::notJson),
                passing("proxy's page", when -> when.notJson(502)),
                passing("error", when -> when.respond(503, Map.of(), "")),
                passing("empty pages", FaultPlan.When::emptyPage));
    }

    private static Arguments passing(String name, Consumer<FaultPlan.When> fault) {
        return argumentSet(name, fault);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsWaitedForAndCostsNothing(Consumer<FaultPlan.When> fault) {
        for (String path : List.of(LISTING, "/wiki/rest/api/content/search", "/wiki/api/v2/spaces")) {
            fault.accept(site.sandbox().faults().on("GET", path).times(1));
        }

        SyncResult result = site.full();

        assertThat(site.sandbox().faults().fired()).isEqualTo(3);
        assertThat(result.problems()).isEmpty();
        assertThat(result.complete()).isTrue();
        holdsTheTruth();
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTING, "/wiki/rest/api/content/search", "/wiki/api/v2/spaces"})
    void burstOfErrorsIsWaitedForAndCostsNothing(String path) {
        site.sandbox().faults().on("GET", path).times(3).respond(503, Map.of(), "");

        SyncResult result = site.full();

        assertThat(site.sandbox().faults().fired()).isEqualTo(3);
        assertThat(result.problems()).isEmpty();
        assertThat(result.complete()).isTrue();
        holdsTheTruth();
    }

    @Test
    void serverMayGiveLessThanItIsAskedFor() {
        site.sandbox().faults().on("GET", EVERYWHERE).capLimit(1);

        assertThat(site.full().problems()).isEmpty();
        assertThat(site.sandbox().requests().count(LISTING)).isGreaterThanOrEqualTo(pages.size());
        holdsTheTruth();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void badCursorRestartsTheListing(int number) {
        site.sandbox().faults().on("GET", LISTING).atCursor(number).badCursor();

        assertThat(site.full().problems()).isEmpty();
        holdsTheTruth();
    }

    @Test
    void badCursorRestartsTheChanges() {
        site.full();
        pages.forEach(page -> site.world().editPage(page, "<p>Other words.</p>"));
        site.sandbox()
                .faults()
                .on("GET", "/wiki/rest/api/content/search")
                .atCursor(1)
                .badCursor();

        assertThat(site.incremental().updated()).isEqualTo(pages.size());
        holdsTheTruth();
    }

    @Test
    void linkToAnotherHostIsNeverFollowed() {
        site.sandbox().faults().on("GET", EVERYWHERE).nextElsewhere();

        assertThat(site.full().problems()).isEmpty();

        assertThat(site.sandbox().faults().fired()).isPositive();
        assertThat(site.sandbox().requests().countElsewhere()).isZero();
        assertThat(site.sandbox().requests().countLeaks()).isZero();
        holdsTheTruth();
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                passing("listing that goes round in circles", FaultPlan.When::repeatNext),
                passing("listing that never ends", FaultPlan.When::neverEnds),
                passing("token that dies with a 401", when -> when.skip(1).tokenDies(401)),
                passing("token that dies with a 403", when -> when.skip(1).tokenDies(403)),
                passing("token that dies with a 404", when -> when.skip(1).tokenDies(404)),
                passing("token without the scope", FaultPlan.When::scopeMismatch));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatLastsRemovesNothingAndIsMadeUpFor(Consumer<FaultPlan.When> fault) {
        site.full();
        site.world().trashPage(pages.get(0));
        site.world().editPage(pages.get(11), "<p>Other words.</p>");
        fault.accept(site.sandbox().faults().on("GET", LISTING));

        assertThat(fullIsComplete()).isFalse();

        assertThat(site.sandbox().faults().fired()).isPositive();
        assertThat(site.documents()).hasSize(pages.size());
        site.sandbox().faults().clear();
        assertThat(site.full().removed()).isEqualTo(1);
        holdsTheTruth();
    }

    private boolean fullIsComplete() {
        try {
            return site.full().complete();
        } catch (ConnectorException e) {
            return false;
        }
    }

    @Test
    void spentQuotaEndsTheRunWithTheTimeToComeBackAndTheNextOneGoesOn() {
        Duration wait = Duration.ofMinutes(30);
        site.sandbox().faults().on("GET", LISTING).atCursor(2).quotaSpent(wait);

        SyncResult stopped = site.full();

        assertThat(stopped.complete()).isFalse();
        // The site's clock stood still during the run, and two hours have passed since.
        assertThat(stopped.retryTime())
                .contains(site.clock().instant().minus(Duration.ofHours(2)).plus(wait));
        assertThat(site.documents()).isNotEmpty();
        int before = site.documents().size();
        assertThat(site.full().added()).isEqualTo(pages.size() - before);
        holdsTheTruth();
    }

    @Test
    void longListOfReadersIsReadToItsEnd() {
        List<String> users =
                IntStream.range(0, 250).mapToObj(i -> "557058:" + i).toList();
        users.forEach(user -> site.world().addUser(user, "Somebody", Set.of()));
        site.world().restrictRead(pages.get(3), users, List.of(World.ACCOUNT_GROUP));

        site.full();

        String gates = String.join("\n", site.document(pages.get(3)).frontMatter());
        assertThat(users).allSatisfy(user -> assertThat(gates).contains("\"user:" + user + "\""));
        assertThat(gates).contains("complete: true");
        holdsTheTruth();
    }

    @Test
    void pageBelowADraftArrives() {
        String draft = site.world().createDraft("OPS", null, "Not yet", "<p>Words.</p>");
        String below = site.world().createPage("OPS", draft, "Below", "<p>Words.</p>");

        assertThat(site.full().failed()).isEmpty();

        // Nobody but its author may know the draft, so its title is not told either.
        assertThat(site.document(below).texts("ancestor_titles")).isEmpty();
        assertThat(site.document(below).body()).contains("Words.");
        Map<String, MarkdownFile> others = site.documents();
        Map<String, PageState> truth = site.truth();
        others.remove(below);
        truth.remove(below);
        assertThat(Facts.onDisk(others)).isEqualTo(Facts.onTheSite(truth)).doesNotContainKey(draft);
    }

    private void holdsTheTruth() {
        assertThat(Facts.onDisk(site.documents())).isEqualTo(Facts.onTheSite(site.truth()));
    }
}
