package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail.Entry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YourAccountTest {

    private static final String PAGE = "/your-account";
    private static final String OTHER = "correct horse battery";

    private Served served;
    private Visitor operator;

    @BeforeEach
    void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpResponse<String> change(String current, String wanted, String again) {
        return operator.submit(PAGE, PAGE, Map.of("current", current, "wanted", wanted, "again", again));
    }

    private String signIn(String password) {
        return served.stranger()
                .signIn("admin", password)
                .headers()
                .firstValue("location")
                .orElse("");
    }

    @Test
    void changesThePassword() {
        assertThat(change(served.password(), OTHER, OTHER).headers().firstValue("location"))
                .hasValue(PAGE);

        assertThat(operator.get(PAGE).body()).contains("Your password is changed");
        assertThat(signIn(served.password())).isEqualTo("/sign-in?wrong");
        assertThat(signIn(OTHER)).isEqualTo("/connectors");
    }

    @Test
    void endsTheOtherSessionsOfThisUserAndNoOthers() {
        Visitor elsewhere = served.operator();
        Visitor somebodyElse = served.operatorOf("acme");
        String session = operator.session();

        change(served.password(), OTHER, OTHER);

        assertThat(elsewhere.get("/connectors").headers().firstValue("location"))
                .hasValue("/sign-in?ended");
        assertThat(elsewhere.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(operator.get("/connectors").statusCode()).isEqualTo(200);
        assertThat(operator.session()).isNotEqualTo(session);
        assertThat(somebodyElse.get("/connectors").statusCode()).isEqualTo(200);
    }

    @Test
    void endsAllSessionsWhenTheLostPasswordIsReplacedAtAnotherStart() {
        try (AdminServer again =
                AdminServer.start(served.host(), new ServeOptions("127.0.0.1", 0, false, true, List.of()))) {
            assertThat(again.firstPassword()).isPresent();
        }

        assertThat(operator.get("/connectors").statusCode()).isEqualTo(302);
    }

    @Test
    void wantsTheCurrentPassword() {
        assertThat(change("guess", OTHER, OTHER).body()).contains("That is not your current password");
        assertThat(operator.get("/audit").body()).contains("Password refused").doesNotContain("guess");
        assertThat(signIn(served.password())).isEqualTo("/connectors");
    }

    @Test
    void guessesAtTheCurrentPasswordAreLimited() {
        for (int i = 0; i < 10; i++) {
            change("guess " + i, OTHER, OTHER);
        }

        assertThat(change(served.password(), OTHER, OTHER).body()).contains("too many attempts");
    }

    @Test
    void wantsTheNewOneTwice() {
        assertThat(change(served.password(), OTHER, OTHER + "!").body()).contains("The two are not the same");
        assertThat(signIn(served.password())).isEqualTo("/connectors");
    }

    @Test
    void saysWhatIsWrongWithTheNewOne() {
        assertThat(change(served.password(), "elevenchars", "elevenchars").body())
                .contains("It is too short. Use 12 characters or more", "aria-invalid=\"true\"");
        assertThat(change(served.password(), "x".repeat(73), "x".repeat(73)).body())
                .contains("It is too long");
        assertThat(change(served.password(), "the-Admin-of-all", "the-Admin-of-all")
                        .body())
                .contains("easy to guess");
        assertThat(change(served.password(), served.password(), served.password())
                        .body())
                .contains("That is the password you have");
        assertThat(signIn(served.password())).isEqualTo("/connectors");
    }

    @Test
    void takesTheLongestThatIsToldApart() {
        String longest = "x".repeat(72);
        change(served.password(), longest, longest);

        assertThat(signIn(longest)).isEqualTo("/connectors");
        assertThat(signIn("x".repeat(71) + "y")).isEqualTo("/sign-in?wrong");
    }

    @Test
    void showsNothingOfWhatWasTyped() {
        assertThat(change("my current secret", "new secret words", "new secret wordz")
                        .body())
                .doesNotContain("my current secret", "new secret words", "new secret wordz");
    }

    @Test
    void isInTheAuditTrail() {
        change("guess", OTHER, OTHER);
        change(served.password(), OTHER, OTHER);

        assertThat(served.host().tenant("default").audit(AuditFilter.by(Actor.user("admin")), Paging.first(10)))
                .extracting(Entry::event)
                .containsExactly("password_changed", "password_refused", "signed_in");
    }
}
