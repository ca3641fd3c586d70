package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.HandClock;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.account.Account;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consent is finished once, in time, and by the session that began it. */
class ConsentStateTest {

    private static final String CODE = "the-code-of-a-grant";

    private static final HandClock CLOCK = new HandClock();
    private static Served served;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.of(HostFixture.open(folder, CLOCK));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String leave(Visitor operator, Account account) {
        String page = "/accounts/" + account.id();
        String leaving = operator.submit(page, page + "/consent", Map.of()).body();
        return leaving.replaceFirst("(?s).*0;url=http://localhost/\\?state=([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> comeBack(Visitor operator, String state) {
        return operator.get("/connectors/callback?code=" + CODE + "&state=" + state);
    }

    private static String status(Account account) {
        return served.host()
                .tenant(account.scope().tenant())
                .installation(account.id())
                .orElseThrow()
                .standing()
                .status()
                .wireName();
    }

    private static void assertRefused(HttpResponse<String> answer, String state) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.body())
                .contains("This consent cannot be finished", "connect it again")
                .doesNotContain(state, CODE);
    }

    @Test
    void aStateIsTakenOnce() {
        Account account = served.install("default", "fake", "once");
        Visitor operator = served.operator();
        String state = leave(operator, account);

        assertThat(comeBack(operator, state).statusCode()).isEqualTo(302);
        assertRefused(comeBack(operator, state), state);
    }

    @Test
    void aStateIsNotTakenTooLate() {
        Account account = served.install("default", "fake", "too late");
        Visitor operator = served.operator();
        String state = leave(operator, account);
        CLOCK.advance(Duration.ofSeconds(601));

        assertRefused(comeBack(operator, state), state);
        assertThat(status(account)).isEqualTo("pending");
    }

    @Test
    void aStateOfAnotherTenantIsNotTaken() {
        Account theirs = served.install("other", "fake", "theirs");
        Visitor them = served.operatorOf("other");
        String state = leave(them, theirs);

        assertRefused(comeBack(served.operator(), state), state);
        assertThat(status(theirs)).isEqualTo("pending");
        assertThat(comeBack(them, state).statusCode())
                .as("theirs to finish still")
                .isEqualTo(302);
    }

    @Test
    void aStateOfAnotherSessionIsNotTaken() {
        Account account = served.install("default", "fake", "another session");
        Visitor operator = served.operator();
        String state = leave(operator, account);

        assertRefused(comeBack(served.operator(), state), state);
        assertThat(status(account)).isEqualTo("pending");
        assertThat(comeBack(operator, state).statusCode()).isEqualTo(302);
    }

    @Test
    void aStateFinishesTheInstallationItWasIssuedForAlone() {
        Account one = served.install("default", "fake", "one");
        Account two = served.install("default", "fake", "two");
        Visitor operator = served.operator();
        String state = leave(operator, one);
        leave(operator, two);

        assertThat(served.host().context(two, operator.session()).oauthStates().consume(state))
                .isFalse();
        assertThat(comeBack(operator, state).headers().firstValue("location")).hasValue("/accounts/" + one.id());
        assertThat(status(two)).isEqualTo("pending");
    }

    @Test
    void aStateDiesWithTheSessionItWasIssuedIn() {
        Account account = served.install("default", "fake", "signed out");
        Visitor operator = served.operator();
        String state = leave(operator, account);
        operator.submit("/connectors", "/sign-out", Map.of());
        operator.signIn("admin", served.password());

        assertRefused(comeBack(operator, state), state);
    }

    @Test
    void aStateOfAStrangerAsksForASignIn() {
        Account account = served.install("default", "fake", "stranger");
        String state = leave(served.operator(), account);

        HttpResponse<String> answer = comeBack(served.stranger(), state);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValue("/sign-in");
        assertThat(status(account)).isEqualTo("pending");
    }

    @Test
    void aCallbackWithoutAnythingIsRefused() {
        HttpResponse<String> answer = served.operator().get("/connectors/callback");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This consent cannot be finished");
    }
}
