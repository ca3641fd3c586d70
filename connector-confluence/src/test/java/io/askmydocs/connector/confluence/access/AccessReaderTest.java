package io.askmydocs.connector.confluence.access;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.askmydocs.connector.confluence.rest.RulesStub.ENG;
import static io.askmydocs.connector.confluence.rest.RulesStub.named;
import static io.askmydocs.connector.confluence.rest.RulesStub.permissionsOf;
import static io.askmydocs.connector.confluence.rest.RulesStub.reader;
import static io.askmydocs.connector.confluence.rest.RulesStub.restrictionsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.connector.confluence.access.AccessReader.Failure;
import io.askmydocs.connector.confluence.access.AccessReader.Node;
import io.askmydocs.connector.confluence.access.AccessReader.Restricted;
import io.askmydocs.connector.confluence.rest.RulesStub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessReaderTest {

    private static final Gate SPACE_GATE = new Gate("space:ENG", Set.of(new Principal("group", "staff")));

    @RegisterExtension
    static final WireMockExtension SERVER = RulesStub.server();

    private final RulesStub site = new RulesStub(SERVER);
    private final AccessReader access = new AccessReader(site.client());

    @BeforeEach
    void staffMayReadTheSpace() {
        site.permits(ENG, reader("group", "staff"));
    }

    @Test
    void aReaderMustPassTheSpaceAndEveryRestrictedNodeAbove() {
        site.restricts("10", List.of(), List.of("engineers"));
        site.restricts("11", List.of("ada", "bob"), List.of("leads"));

        SourceAccess found = access.of(ENG, List.of(folder("10"), page("11"), free("12")));

        assertThat(found)
                .isEqualTo(new Gates(
                        List.of(
                                SPACE_GATE,
                                new Gate("folder:10", Set.of(new Principal("group", "engineers"))),
                                new Gate(
                                        "page:11",
                                        Set.of(
                                                new Principal("user", "ada"),
                                                new Principal("user", "bob"),
                                                new Principal("group", "leads")))),
                        true,
                        true));
    }

    @Test
    void contentWithAGateOfItsOwnDoesNotInherit() {
        site.restricts("11", List.of("ada"), List.of());

        assertThat(of(page("11")).inheritsFromParent()).isFalse();
    }

    @Test
    void whatIsNotRestrictedIsNotAskedFor() {
        Gates found = of(free("10"), free("11"));

        assertThat(found).isEqualTo(new Gates(List.of(SPACE_GATE), true, true));
        site.wasAsked(0, restrictionsOf("10"));
        site.wasAsked(0, restrictionsOf("11"));
    }

    /** Search lags: a restriction it still knows may have been lifted. */
    @Test
    void aRestrictionThatNamesNobodyIsNone() {
        site.restricts("10", List.of(), List.of());
        site.restricts("11", List.of(), List.of());

        Gates found = of(new Node("folder", "10", Restricted.UNKNOWN), page("11"));

        assertThat(found).isEqualTo(new Gates(List.of(SPACE_GATE), true, true));
        site.wasAsked(1, restrictionsOf("10"));
        site.wasAsked(1, restrictionsOf("11"));
    }

    static Stream<ResponseDefinitionBuilder> refusals() {
        return Stream.of(
                status(403),
                status(404),
                status(410),
                status(500),
                ok("<html>Log in</html>"),
                okJson("{\"restrictions\":{}}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void oneNodeThatCannotBeReadClosesWhatIsBelowItAndNothingElse(ResponseDefinitionBuilder refusal) {
        site.answers(restrictionsOf("10"), refusal);
        site.restricts("20", List.of("ada"), List.of());

        Gates below = of(new Node("folder", "10", Restricted.UNKNOWN), free("11"));
        Gates beside = of(page("20"));

        assertThat(below.complete()).isFalse();
        assertThat(beside.complete()).isTrue();
        assertThat(beside.gates()).hasSize(2);
        assertThat(access.failures()).extracting(Failure::node).containsExactly("folder:10");
        assertThat(access.failures())
                .allSatisfy(failure -> assertThat(failure.message()).isNotBlank());
    }

    @Test
    void contentWhoseOwnGateIsUnknownDoesNotClaimToInherit() {
        site.answers(restrictionsOf("11"), status(403));

        assertThat(of(page("11"))).isEqualTo(new Gates(List.of(SPACE_GATE), false, false));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aSpaceThatCannotBeReadClosesAllOfIt(ResponseDefinitionBuilder refusal) {
        site.answers(permissionsOf(ENG), refusal);
        site.restricts("11", List.of("ada"), List.of());

        Gates found = of(page("11"));

        assertThat(found.complete()).isFalse();
        assertThat(found.gates()).extracting(Gate::node).containsExactly("page:11");
        assertThat(access.failures()).extracting(Failure::node).containsExactly("space:ENG");
    }

    @Test
    void aListOfPermissionsThatRunsInCirclesClosesTheSpace() {
        site.answers(
                permissionsOf(ENG),
                okJson("{\"results\":[" + reader("user", "ada")
                        + "],\"_links\":{\"next\":\"/wiki/api/v2/spaces/7/permissions?cursor=1\"}}"));

        assertThat(of(free("11")).complete()).isFalse();
        assertThat(access.failures()).extracting(Failure::node).containsExactly("space:ENG");
    }

    @Test
    void eachNodeIsAskedOnceHoweverManyPagesAreBelowIt() {
        site.restricts("10", named("u", 0, 3), List.of());
        site.answers(restrictionsOf("13"), status(404));

        IntStream.range(100, 200).parallel().forEach(id -> of(page("10"), page("13"), free("" + id)));

        site.wasAsked(1, permissionsOf(ENG));
        site.wasAsked(1, restrictionsOf("10"));
        site.wasAsked(1, restrictionsOf("13"));
        assertThat(access.failures()).hasSize(1);
    }

    @Test
    void aWaitForTheQuotaEndsTheRunAndIsNoFailureOfTheNode() {
        site.answers(restrictionsOf("11"), status(429).withHeader("Retry-After", "1800"));

        assertThatThrownBy(() -> of(page("11")))
                .asInstanceOf(type(ConnectorApiException.class))
                .extracting(ConnectorApiException::retryAfter)
                .isEqualTo(Optional.of(Duration.ofSeconds(1800)));
        assertThat(access.failures()).isEmpty();
    }

    @Test
    void aLimitWithoutATimeEndsTheRunToo() {
        site.answers(permissionsOf(ENG), status(429));

        assertThatThrownBy(() -> of(free("11"))).isInstanceOf(ConnectorApiException.class);
    }

    @Test
    void refusedCredentialsEndTheRun() {
        site.answers(restrictionsOf("11"), status(401));

        assertThatThrownBy(() -> of(page("11"))).isInstanceOf(ConnectorAuthException.class);
        assertThat(access.failures()).isEmpty();
    }

    @Test
    void cancellingEndsTheRun() {
        AccessReader cancelled = new AccessReader(site.client(() -> true));

        assertThatThrownBy(() -> cancelled.of(ENG, List.of(page("11")))).isInstanceOf(CancellationException.class);
        assertThat(cancelled.failures()).isEmpty();
    }

    /** Names and addresses are personal, change, and repeat. */
    @Test
    void peopleAndGroupsAreKnownByTheirIdsAlone() {
        site.restricts("11", List.of("ada"), List.of("leads"));

        assertThat(of(page("11")).toString()).contains("ada", "leads").doesNotContain("Name of", "@acme");
    }

    private Gates of(Node... path) {
        return (Gates) access.of(ENG, List.of(path));
    }

    private static Node folder(String id) {
        return new Node("folder", id, Restricted.YES);
    }

    private static Node page(String id) {
        return new Node("page", id, Restricted.YES);
    }

    private static Node free(String id) {
        return new Node("page", id, Restricted.NO);
    }
}
