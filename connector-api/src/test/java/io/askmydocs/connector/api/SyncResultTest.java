package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncResultTest {

    private static final SyncProblem FAILED = SyncProblem.error("7", "body_unreadable", "Page 7 has no body.");
    private static final SyncProblem NOTICED = SyncProblem.warning("8", "macro_unknown", "Page 8 lost a macro.");

    @Test
    void addsUpWhatItsContainersReport() {
        SyncResult result = result(
                List.of(
                        new ContainerReport("ENG", "Engineering", 10, 1, 2, 3, 4, 5, Map.of(), Map.of()),
                        new ContainerReport("HR", "People", 100, 10, 20, 30, 40, 50, Map.of(), Map.of())),
                List.of(),
                null);

        assertThat(List.of(result.added(), result.updated(), result.unchanged(), result.removed()))
                .containsExactly(11L, 22L, 33L, 44L);
    }

    @Test
    void countsNothingWithoutContainers() {
        SyncResult result = result(List.of(), List.of(), null);

        assertThat(List.of(result.added(), result.updated(), result.unchanged(), result.removed()))
                .containsOnly(0L);
    }

    @Test
    void callsOnlyErrorsFailed() {
        assertThat(result(List.of(), List.of(NOTICED, FAILED), null).failed()).containsExactly(FAILED);
    }

    @Test
    void tellsWhenToCallAgain() {
        Instant later = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(result(List.of(), List.of(), later).retryTime()).contains(later);
        assertThat(result(List.of(), List.of(), null).retryTime()).isEmpty();
    }

    @Test
    void isNotChangedThroughTheListsItWasGiven() {
        List<SyncProblem> problems = new ArrayList<>(List.of(FAILED));
        SyncResult result = result(List.of(), problems, null);

        problems.clear();

        assertThat(result.problems()).containsExactly(FAILED);
    }

    @Test
    void letsAProblemCarryWhatAnOperatorAgreesTo() {
        SyncProblem problem = SyncProblem.error("ENG", "mass_deletion", "Most of ENG is gone.");

        assertThat(problem.confirmationCode()).isEmpty();
        assertThat(problem.withConfirmation("c1").confirmationCode()).contains("c1");
        assertThat(problem.withConfirmation("c1").message()).isEqualTo(problem.message());
    }

    @Test
    void keepsTheOrderOfItsCountsAndNoneOfTheirLaterChanges() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("z", 1L);
        counts.put("a", 2L);
        ContainerReport container = new ContainerReport("ENG", "E", 0, 0, 0, 0, 0, 0, counts, counts);
        Traffic traffic = new Traffic(3, counts, 0, Duration.ZERO, Duration.ZERO);

        counts.put("later", 3L);

        assertThat(List.of(container.skipped(), container.unsupported(), traffic.byEndpoint()))
                .allSatisfy(copy -> assertThat(copy.keySet()).containsExactly("z", "a"));
    }

    @Test
    void letsAProblemSayWhereItIs() {
        URI place = URI.create("https://acme.example/wiki/pages/viewpage.action?pageId=7");

        assertThat(FAILED.webLink()).isEmpty();
        assertThat(FAILED.withConfirmation("c1").withLink(place).webLink()).contains(place);
        assertThat(FAILED.withLink(place).withConfirmation("c1").webLink()).contains(place);
    }

    /** It is shown as a link on the pages of hosts. */
    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "/wiki/pages/7"})
    void refusesLinksThatNoBrowserShouldFollow(String link) {
        assertThatThrownBy(() -> FAILED.withLink(URI.create(link)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http");
    }

    private static SyncResult result(List<ContainerReport> containers, List<SyncProblem> problems, Instant retryAt) {
        return new SyncResult(
                SyncMode.FULL,
                containers,
                problems,
                retryAt == null,
                new Traffic(3, Map.of(), 0, Duration.ZERO, Duration.ofSeconds(1)),
                retryAt,
                List.of());
    }
}
