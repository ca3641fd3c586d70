package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.account.Account;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectTest {

    private static final Pattern STATE = Pattern.compile("0;url=http://localhost/\\?state=([^\"]+)\"");

    private static Served served;
    private static Visitor operator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Account pending(String label) {
        return served.install("default", "fake", label);
    }

    /** Goes to the consent page as a browser does, and brings back the state it was sent with. */
    private static String leave(Account account) {
        HttpResponse<String> page =
                operator.submit("/accounts/" + account.id(), "/accounts/" + account.id() + "/consent", Map.of());
        Matcher state = STATE.matcher(page.body());
        assertThat(state.find()).as(page.body()).isTrue();
        return state.group(1);
    }

    private static String status(Account account) {
        return served.host()
                .tenant("default")
                .installation(account.id())
                .orElseThrow()
                .standing()
                .status()
                .wireName();
    }

    @Test
    void connectsWhoComesBackFromTheConsentPage() {
        Account account = pending("comes back");

        HttpResponse<String> back = operator.get("/connectors/callback?code=c&state=" + leave(account));

        assertThat(back.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/accounts/" + account.id()));
        assertThat(status(account)).isEqualTo("active");
    }

    @Test
    void letsNoOtherSessionFinishAConsent() {
        Account account = pending("other session");
        String state = leave(account);

        HttpResponse<String> back = served.operator().get("/connectors/callback?code=c&state=" + state);

        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.body()).contains("This consent cannot be finished");
        assertThat(status(account)).isEqualTo("pending");
    }

    @Test
    void takesAnInventedStateNowhere() {
        HttpResponse<String> back = operator.get("/connectors/callback?code=c&state=https://evil.example/");

        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.headers().firstValue("location")).isEmpty();
        assertThat(back.body()).doesNotContain("evil.example");
    }

    @Test
    void installsUnderALabelOnce() {
        pending("taken");

        HttpResponse<String> page = operator.submit(
                "/connectors/fake/install",
                "/connectors/fake/install",
                Map.of("label", "taken", "project", "default", "way", "form"));

        assertThat(page.body())
                .contains("There is an installation called", "id=\"label-wrong\"", "aria-invalid=\"true\"");
    }

    @Test
    void saysWhatIsWrongWithAProjectAtItsField() {
        HttpResponse<String> page = operator.submit(
                "/connectors/fake/install",
                "/connectors/fake/install",
                Map.of("label", "Odd", "project", "../Up", "way", "form"));

        assertThat(page.body()).contains("id=\"project-wrong\"", "The project must consist of");
    }

    @Test
    void neverShowsASecretAgain() {
        Account account = served.install("default", "capable", "refused");

        HttpResponse<String> page = operator.submit(
                "/accounts/" + account.id() + "/connect",
                "/accounts/" + account.id() + "/connect",
                Map.of("field.site", "nowhere", "field.token", "s3cr3t"));

        assertThat(page.body()).contains("value=\"nowhere\"", "The field site").doesNotContain("s3cr3t");
        assertThat(page.body()).contains("id=\"wrong-site\"");
    }

    @Test
    void savesSettingsAndRefusesWrongOnesAtTheirField() {
        Account account = served.install("default", "capable", "settings");
        String page = "/accounts/" + account.id() + "/settings";

        assertThat(operator.submit(page, page, Map.of("setting.limit", "many")).body())
                .contains("id=\"wrong-limit\"");
        operator.submit(page, page, Map.of("setting.limit", "7", "setting.spaces_exclude", "A, B"));

        assertThat(served.host()
                        .tenant("default")
                        .installation(account.id())
                        .orElseThrow()
                        .settings())
                .isEqualTo(Map.of("limit", "7", "spaces_exclude", "A, B"));
    }

    @Test
    void saysOfEveryWrongSettingAtOnceWhatIsWrong() {
        Account account = served.install("default", "capable", "two wrong");
        String page = "/accounts/" + account.id() + "/settings";

        assertThat(operator.submit(page, page, Map.of("setting.limit", "many", "setting.days", "few"))
                        .body())
                .contains("id=\"wrong-limit\"", "id=\"wrong-days\"", "value=\"many\"", "value=\"few\"");
    }

    @Test
    void pausesAndResumes() {
        Account account = pending("pauses");
        operator.get("/connectors/callback?code=c&state=" + leave(account));
        String page = "/accounts/" + account.id();

        operator.submit(page, page + "/pause", Map.of());
        assertThat(status(account)).isEqualTo("paused");
        operator.submit(page, page + "/resume", Map.of());
        assertThat(status(account)).isEqualTo("active");
    }

    @Test
    void explainsTheStepThatIsLeftBeforeItDisconnects() {
        Account account = served.install("default", "capable", "leaves");
        String page = "/accounts/" + account.id() + "/disconnect";

        assertThat(operator.get(page).body()).contains("id.atlassian.com");
        operator.submit(page, page, Map.of());

        assertThat(status(account)).isEqualTo("disconnected");
    }

    @Test
    void knowsNoAccountOfAnotherTenant() {
        Account foreign = served.install("other", "fake", "theirs");

        for (String path : new String[] {"", "/connect", "/settings", "/disconnect", "/live"}) {
            assertThat(operator.get("/accounts/" + foreign.id() + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String action : new String[] {
            "sync",
            "reconcile",
            "pause",
            "resume",
            "rename",
            "confirm",
            "check",
            "disconnect",
            "consent",
            "connect",
            "settings"
        }) {
            assertThat(operator.submit(
                                    "/connectors", "/accounts/" + foreign.id() + "/" + action, Map.of("label", "mine"))
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
    }
}
