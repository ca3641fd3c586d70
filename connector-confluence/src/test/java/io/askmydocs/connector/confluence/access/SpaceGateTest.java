package io.askmydocs.connector.confluence.access;

import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static io.askmydocs.connector.confluence.rest.RulesStub.ENG;
import static io.askmydocs.connector.confluence.rest.RulesStub.ROLES;
import static io.askmydocs.connector.confluence.rest.RulesStub.assignmentsOf;
import static io.askmydocs.connector.confluence.rest.RulesStub.holder;
import static io.askmydocs.connector.confluence.rest.RulesStub.permissionsOf;
import static io.askmydocs.connector.confluence.rest.RulesStub.reader;
import static io.askmydocs.connector.confluence.rest.RulesStub.right;
import static io.askmydocs.connector.confluence.rest.RulesStub.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.connector.confluence.access.AccessReader.Failure;
import io.askmydocs.connector.confluence.rest.RulesStub;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpaceGateTest {

    private static final Principal ADA = new Principal("user", "ada");

    @RegisterExtension
    static final WireMockExtension SERVER = RulesStub.server();

    private final RulesStub site = new RulesStub(SERVER);
    private final AccessReader access = new AccessReader(site.client());

    @Test
    void usersGroupsAndAccessClassesPass() {
        site.permits(
                ENG, reader("user", "ada"), reader("group", "staff"), reader("access-class", "ALL_LICENSED_USERS"));

        assertThat(wholeGate())
                .containsExactlyInAnyOrder(
                        ADA, new Principal("group", "staff"), new Principal("access-class", "ALL_LICENSED_USERS"));
        site.wasAsked(0, assignmentsOf(ENG));
        site.wasAsked(0, ROLES);
    }

    @Test
    void onlyTheRightToReadTheSpaceLetsPass() {
        site.permits(
                ENG,
                reader("user", "ada"),
                right("user", "exporter", "export", "space"),
                right("user", "remover", "delete", "page"),
                right("user", "oddity", "read", "page"),
                right("unheard-of", "x", "administer", "space"));

        assertThat(wholeGate()).containsExactly(ADA);
    }

    /** Nobody is not everybody. */
    @Test
    void aSpaceThatNobodyMayReadLetsNobodyPass() {
        site.permits(ENG, right("user", "exporter", "export", "space"));
        site.assigns(ENG);

        assertThat(wholeGate()).isEmpty();
    }

    @Test
    void aRoleIsWhoeverHasItInThisSpace() {
        site.permits(ENG, reader("role", "viewer"), reader("group", "staff"));
        site.knowsRoles(role("viewer", "read/space"), role("other", "read/space"));
        site.assigns(
                ENG,
                holder("USER", "ada", "viewer"),
                holder("GROUP", "readers", "viewer"),
                holder("ACCESS_CLASS", "ALL_LICENSED_USERS", "viewer"),
                holder("USER", "bob", "other"));

        assertThat(wholeGate())
                .containsExactlyInAnyOrder(
                        ADA,
                        new Principal("group", "staff"),
                        new Principal("group", "readers"),
                        new Principal("access-class", "ALL_LICENSED_USERS"));
    }

    @Test
    void aRoleNobodyCanBeNamedForIsNamedItself() {
        site.permits(ENG, reader("role", "viewer"));
        site.knowsRoles(role("viewer", "read/space"));
        site.assigns(ENG, holder("USER", "bob", "other"));

        assertThat(wholeGate()).containsExactly(new Principal("role", "viewer"));
        assertThat(access.failures()).isEmpty();
    }

    @Test
    void aRoleWhoseHoldersAreNotToldIsNamedItself() {
        site.permits(ENG, reader("role", "viewer"));
        site.knowsRoles(role("viewer", "read/space"));
        site.answers(assignmentsOf(ENG), status(403));

        assertThat(wholeGate()).containsExactly(new Principal("role", "viewer"));
        assertThat(access.failures()).isEmpty();
    }

    @Test
    void aRoleThatIsNotKnownToReadLetsNobodyPass() {
        site.permits(ENG, reader("role", "commenter"), reader("user", "ada"));
        site.knowsRoles(role("commenter", "create/comment"));

        assertThat(gates()).isEqualTo(new Gates(List.of(new Gate("space:ENG", Set.of(ADA))), false, false));
        assertThat(access.failures())
                .singleElement()
                .extracting(Failure::message)
                .asString()
                .contains("commenter");
    }

    @Test
    void withoutTheListOfRolesNoRoleLetsPass() {
        site.permits(ENG, reader("role", "viewer"));
        site.answers(ROLES, status(403));
        site.assigns(ENG, holder("USER", "ada", "viewer"));

        assertThat(gates().complete()).isFalse();
        assertThat(gates().gates()).containsExactly(new Gate("space:ENG", Set.of()));
    }

    @Test
    void onASiteWithRolesAloneWhoHasAReadingRolePasses() {
        site.permits(ENG);
        site.knowsRoles(role("viewer", "read/space"), role("commenter", "create/comment"));
        site.assigns(ENG, holder("USER", "ada", "viewer"), holder("USER", "bob", "commenter"));

        assertThat(wholeGate()).containsExactly(ADA);
    }

    @Test
    void aReaderOfAnUnknownKindLeavesTheGateIncomplete() {
        site.permits(ENG, reader("user", "ada"), reader("team", "7"));

        assertThat(gates()).isEqualTo(new Gates(List.of(new Gate("space:ENG", Set.of(ADA))), false, false));
        assertThat(access.failures())
                .singleElement()
                .extracting(Failure::message)
                .asString()
                .contains("team");
    }

    @Test
    void aReaderWithoutAnIdLeavesTheGateIncomplete() {
        site.permits(ENG, reader("user", ""));

        assertThat(gates().complete()).isFalse();
    }

    @Test
    void theRolesOfTheSiteAreReadOnceForAllSpaces() {
        Space other = RulesStub.space("8", "OPS");
        site.permits(ENG, reader("role", "viewer"));
        site.permits(other, reader("role", "viewer"));
        site.answers(ROLES, status(404));

        gates();
        access.of(other, List.of());

        site.wasAsked(1, ROLES);
        site.wasAsked(1, permissionsOf(other));
    }

    @Test
    void aWaitForTheQuotaWhileRolesAreReadEndsTheRun() {
        site.permits(ENG, reader("role", "viewer"));
        site.knowsRoles(role("viewer", "read/space"));
        site.answers(assignmentsOf(ENG), status(429).withHeader("Retry-After", "1800"));

        assertThatThrownBy(this::gates).isInstanceOf(ConnectorApiException.class);
        assertThat(access.failures()).isEmpty();
    }

    private Gates gates() {
        return (Gates) access.of(ENG, List.of());
    }

    private Set<Principal> wholeGate() {
        Gates found = gates();
        assertThat(found.complete()).isTrue();
        assertThat(found.gates()).extracting(Gate::node).containsExactly("space:ENG");
        return found.gates().get(0).principals();
    }
}
