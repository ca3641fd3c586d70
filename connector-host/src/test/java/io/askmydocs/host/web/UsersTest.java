package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.OnEveryDatabase;
import io.askmydocs.host.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class UsersTest {

    @Parameter
    TestDatabase database;

    private static final String OTHER = "correct horse battery";

    private Served served;
    private Visitor operator;

    @BeforeEach
    void start(@TempDir Path folder) {
        served = Served.in(database, folder);
        operator = served.operator();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpResponse<String> post(String action, String name) {
        return operator.submit("/users", action, Map.of("name", name));
    }

    /** The password that the answer shows. */
    private static String shown(HttpResponse<String> answer) {
        return answer.body().replaceFirst("(?s).*<code class=\"secret\">([^<]+)</code>.*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    /** Somebody new, with a password of their own, who is signed in. */
    private Visitor bob() {
        String given = shown(post("/users", "bob"));
        Visitor bob = served.stranger();
        bob.signIn("bob", given);
        bob.submit("/your-account", "/your-account", Map.of("current", given, "wanted", OTHER, "again", OTHER));
        assertThat(bob.get("/connectors").statusCode()).isEqualTo(200);
        return bob;
    }

    @Test
    void somebodyNewHasAPasswordThatIsShownOnce() {
        String password = shown(post("/users", "bob"));

        assertThat(password).hasSizeGreaterThan(20);
        assertThat(operator.get("/users").body()).contains("bob", "Pending").doesNotContain(password);
        assertThat(location(served.stranger().signIn("bob", password))).isEqualTo("/connectors");
    }

    @Test
    void somebodyNewHasToChooseAPasswordFirst() {
        String given = shown(post("/users", "bob"));
        Visitor bob = served.stranger();
        bob.signIn("bob", given);

        assertThat(location(bob.get("/connectors"))).isEqualTo("/your-account?first");
        assertThat(location(bob.get("/documents"))).isEqualTo("/your-account?first");
        assertThat(bob.get("/your-account?first").body()).contains("Choose your own to go on");
        assertThat(location(bob.submit("/your-account", "/keys", Map.of("label", "sneaked in"))))
                .isEqualTo("/your-account?first");
        assertThat(served.host().apiKeys().of("default")).isEmpty();

        bob.submit("/your-account", "/your-account", Map.of("current", given, "wanted", OTHER, "again", OTHER));
        assertThat(bob.get("/connectors").statusCode()).isEqualTo(200);
        assertThat(operator.get("/users").body()).doesNotContain(">Pending<");
    }

    @Test
    void whoHasToChooseAPasswordMayStillSignOut() {
        Visitor bob = served.stranger();
        bob.signIn("bob", shown(post("/users", "bob")));

        assertThat(location(bob.submit("/your-account", "/sign-out", Map.of()))).isEqualTo("/sign-in?out");
    }

    @Test
    void whoIsDisabledIsSignedOutAndStaysOut() {
        Visitor bob = bob();

        post("/users/disable", "bob");

        assertThat(location(bob.get("/connectors"))).isEqualTo("/sign-in?ended");
        assertThat(location(served.stranger().signIn("bob", OTHER))).isEqualTo("/sign-in?wrong");
        assertThat(operator.get("/audit?event=sign_in_failed").body()).contains("reason: disabled");
        post("/users/enable", "bob");
        assertThat(location(served.stranger().signIn("bob", OTHER))).isEqualTo("/connectors");
    }

    @Test
    void anotherPasswordEndsSessionsAndHasToBeChanged() {
        Visitor bob = bob();

        String given = shown(post("/users/password", "bob"));

        assertThat(location(bob.get("/connectors"))).isEqualTo("/sign-in?ended");
        assertThat(location(served.stranger().signIn("bob", OTHER))).isEqualTo("/sign-in?wrong");
        bob.signIn("bob", given);
        assertThat(location(bob.get("/connectors"))).isEqualTo("/your-account?first");
    }

    @Test
    void nobodyDisablesThemselves() {
        bob();
        post("/users/disable", "admin");

        assertThat(operator.get("/users").body()).contains("You cannot disable yourself");
        assertThat(post("/users/password", "admin").body())
                .contains("Change your own password")
                .doesNotContain("class=\"secret\"");
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertThat(post("/users", "Bob Smith").body())
                .contains("lower-case letters", "aria-invalid=\"true\"", "value=\"Bob Smith\"")
                .doesNotContain("class=\"secret\"");
        assertThat(post("/users", "admin").body())
                .contains("That name is taken")
                .doesNotContain("class=\"secret\"");
    }

    @Test
    void thePeopleOfAnotherTenantAreNobodyHere() {
        Visitor theirs = served.operatorOf("acme");

        assertThat(operator.get("/users").body()).doesNotContain("operator-of-acme");
        for (String action : new String[] {"disable", "enable", "password"}) {
            assertThat(post("/users/" + action, "operator-of-acme").statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(theirs.get("/users").body()).contains("operator-of-acme").doesNotContain(">admin<");
    }
}
