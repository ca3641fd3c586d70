package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceAccessTest {

    private static final Principal ADA = new Principal("user", "ada");
    private static final Principal STAFF = new Principal("group", "staff");

    @Test
    void unknownIsNeitherEverybodyNorNobody() {
        assertThat(SourceAccess.unknown())
                .isNotEqualTo(new Gates(List.of(), true, true))
                .isNotEqualTo(new Gates(List.of(new Gate("page:1", Set.of())), true, false));
    }

    @Test
    void aGateIsNotChangedThroughTheSetItWasGiven() {
        Set<Principal> principals = new HashSet<>(Set.of(ADA));
        Gate gate = new Gate("page:1", principals);

        principals.add(STAFF);

        assertThat(gate.principals()).containsExactly(ADA).isUnmodifiable();
    }

    @Test
    void gatesAreNotChangedThroughTheListTheyWereGiven() {
        Gate space = new Gate("space:ENG", Set.of(STAFF));
        List<Gate> list = new ArrayList<>(List.of(space));
        Gates gates = new Gates(list, true, true);

        list.clear();

        assertThat(gates.gates()).containsExactly(space).isUnmodifiable();
    }
}
