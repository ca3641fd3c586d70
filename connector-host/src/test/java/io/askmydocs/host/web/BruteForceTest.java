package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who guesses passwords is slowed down, and learns nothing of names. */
class BruteForceTest {

    private Served served;

    @BeforeEach
    void start(@TempDir Path folder) {
        served = Served.in(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private String guess(String name, String password) {
        return served.stranger()
                .signIn(name, password)
                .headers()
                .firstValue("location")
                .orElse("");
    }

    private static String withoutToken(String page) {
        return page.replaceFirst("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    /** As a proxy on this machine forwards it. */
    private String guessFrom(String address, String name) {
        Visitor visitor = served.stranger();
        String form = "username=" + name + "&password=guess&_csrf=" + visitor.token("/sign-in");
        String answer = Wire.post(
                served.server().url(),
                "/sign-in",
                form,
                "Cookie: connectors=" + visitor.session(),
                "X-Forwarded-For: " + address);
        return Wire.header(answer, "Location");
    }

    @Test
    void oneAddressGetsTenGuesses() {
        for (int i = 0; i < 10; i++) {
            assertThat(guess("name " + i, "guess")).isEqualTo("/sign-in?wrong");
        }

        assertThat(guess("admin", served.password())).isEqualTo("/sign-in?wait");
    }

    @Test
    void guessesAtTheSameMomentAreNotMore() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(24);
        List<Callable<String>> guesses = Collections.nCopies(48, () -> guess("admin", "guess"));
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : guessers.invokeAll(guesses)) {
            answers.add(answer.get());
        }
        guessers.shutdown();

        assertThat(answers.stream().filter("/sign-in?wrong"::equals)).hasSize(10);
        assertThat(answers.stream().filter("/sign-in?wait"::equals)).hasSize(38);
    }

    @Test
    void oneNameGetsFiftyGuessesFromAllAddresses() {
        for (int i = 0; i < 50; i++) {
            assertThat(guessFrom("203.0.113." + i, "admin")).isEqualTo("/sign-in?wrong");
        }

        assertThat(guessFrom("203.0.113.200", "admin")).isEqualTo("/sign-in?wait");
        assertThat(guessFrom("203.0.113.201", "somebody")).isEqualTo("/sign-in?wrong");
    }

    @Test
    void anAddressOfAPrivateNetworkCannotPassForOthers() {
        for (int i = 0; i < 10; i++) {
            assertThat(guessFrom("203.0.113." + i + ", 10.0.0.5", "name" + i)).isEqualTo("/sign-in?wrong");
        }

        assertThat(guessFrom("203.0.113.99, 10.0.0.5", "admin")).isEqualTo("/sign-in?wait");
    }

    @Test
    void anUnknownNameIsToldWhatAKnownOneIs() {
        Visitor one = served.stranger();
        Visitor other = served.stranger();

        assertThat(one.signIn("admin", "guess").headers().firstValue("location"))
                .isEqualTo(other.signIn("nobody", "guess").headers().firstValue("location"));
        assertThat(withoutToken(one.get("/sign-in?wrong").body()))
                .isEqualTo(withoutToken(other.get("/sign-in?wrong").body()));
    }

    @Test
    void oddNamesAndPasswordsAreWrongOnes() {
        for (String odd : List.of("", " ", "x".repeat(5000), "' OR 1=1 --", "\r\nadmin")) {
            assertThat(guess(odd, "guess")).isEqualTo("/sign-in?wrong");
        }
    }

    @Test
    void veryLongPasswordsAreWrongOnes() {
        assertThat(guess("admin", "x".repeat(100))).isEqualTo("/sign-in?wrong");
        assertThat(guess("admin", served.password() + "x".repeat(80))).isEqualTo("/sign-in?wrong");
        assertThat(served.stranger()
                        .signIn("admin", served.password())
                        .headers()
                        .firstValue("location"))
                .hasValue("/connectors");
    }
}
