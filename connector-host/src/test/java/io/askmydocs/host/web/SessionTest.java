package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private static Served served;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static int open(String session) {
        return Wire.status(Wire.get(served.server().url(), "/connectors", "Cookie: connectors=" + session));
    }

    @Test
    void anIdFromBeforeTheSignInOpensNothing() {
        Visitor visitor = served.stranger();
        visitor.get("/sign-in");
        String planted = visitor.session();
        visitor.signIn("admin", served.password());

        assertThat(visitor.session()).isNotEqualTo(planted);
        assertThat(open(visitor.session())).isEqualTo(200);
        assertThat(open(planted)).isEqualTo(302);
    }

    @Test
    void anIdThatSomebodyChoseIsNotTaken() {
        String answer = Wire.get(served.server().url(), "/sign-in", "Cookie: connectors=CHOSENBYANATTACKER");

        assertThat(Wire.header(answer, "Set-Cookie")).startsWith("connectors=").doesNotContain("CHOSEN");
    }

    @Test
    void anIdInTheAddressIsNotTaken() {
        Visitor operator = served.operator();

        String answer = Wire.get(served.server().url(), "/connectors;connectors=" + operator.session());

        assertThat(Wire.status(answer)).isEqualTo(400);
    }

    @Test
    void anIdOfASessionThatSignedOutOpensNothing() {
        Visitor operator = served.operator();
        String session = operator.session();
        operator.submit("/connectors", "/sign-out", Map.of());

        assertThat(open(session)).isEqualTo(302);
    }

    @Test
    void aLinkCannotSignAnybodyOut() {
        Visitor operator = served.operator();

        operator.get("/sign-out");

        assertThat(operator.get("/connectors").statusCode()).isEqualTo(200);
    }
}
