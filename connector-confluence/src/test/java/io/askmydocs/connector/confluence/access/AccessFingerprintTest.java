package io.askmydocs.connector.confluence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessFingerprintTest {

    private static final Principal ADA = new Principal("user", "ada");
    private static final Principal STAFF = new Principal("group", "staff");
    private static final Gate SPACE = new Gate("space:ENG", Set.of(STAFF));
    private static final Gate PAGE = new Gate("page:1", Set.of(ADA, STAFF));

    /** A host keeps it from one release to the next: another value dispatches every document again. */
    @Test
    void itStaysFromRunToRun() {
        assertThat(print(true, SPACE, PAGE)).isEqualTo("14ff626660fa5aa43c4581c5");
        assertThat(AccessReader.fingerprint(SourceAccess.unknown())).isEqualTo("unknown");
    }

    @Test
    void theOrderOfGatesAndPrincipalsDoesNotMatter() {
        Gate manyOneWay = new Gate("page:1", Set.of(ADA, STAFF, new Principal("user", "bob")));
        Gate manyOtherWay = new Gate("page:1", Set.of(new Principal("user", "bob"), STAFF, ADA));

        assertThat(print(true, SPACE, manyOneWay)).isEqualTo(print(true, manyOtherWay, SPACE));
    }

    @Test
    void everyChangeOfTheRulesChangesIt() {
        List<String> prints = List.of(
                print(true, SPACE, PAGE),
                print(false, SPACE, PAGE),
                print(true, SPACE),
                print(true),
                print(true, SPACE, new Gate("page:2", PAGE.principals())),
                print(true, SPACE, new Gate("page:1", Set.of(ADA))),
                print(true, SPACE, new Gate("page:1", Set.of())),
                print(true, SPACE, new Gate("page:1", Set.of(new Principal("group", "ada"), STAFF))),
                print(true, new Gate("space:ENG", Set.of(STAFF, ADA)), new Gate("page:1", Set.of(STAFF))),
                AccessReader.fingerprint(new Gates(List.of(SPACE, PAGE), true, true)),
                AccessReader.fingerprint(SourceAccess.unknown()));

        assertThat(prints).doesNotHaveDuplicates();
    }

    @Test
    void readersOfTheNarrowerMayReadTheWider() {
        Gates narrow = new Gates(List.of(SPACE, new Gate("page:1", Set.of(ADA))), true, false);
        Gates wide = new Gates(List.of(SPACE, PAGE), true, false);

        assertThat(AccessReader.admitsAllOf(narrow, wide)).isTrue();
        assertThat(AccessReader.admitsAllOf(wide, narrow)).isFalse();
    }

    @Test
    void whatIsNotWhollyKnownAdmitsNobody() {
        Gates readers = new Gates(List.of(SPACE), true, true);

        assertThat(AccessReader.admitsAllOf(readers, new Gates(List.of(), false, true)))
                .isFalse();
        assertThat(AccessReader.admitsAllOf(readers, SourceAccess.unknown())).isFalse();
        assertThat(AccessReader.admitsAllOf(SourceAccess.unknown(), readers)).isFalse();
    }

    private static String print(boolean complete, Gate... gates) {
        return AccessReader.fingerprint(new Gates(List.of(gates), complete, false));
    }
}
