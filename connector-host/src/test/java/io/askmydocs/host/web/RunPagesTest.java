package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.OnEveryDatabase;
import io.askmydocs.host.TestDatabase;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** The pages that tell what a run did. The capable connector reports one of everything. */
@OnEveryDatabase
class RunPagesTest {

    @Parameter
    TestDatabase database;

    private static Served served;
    private static Account account;
    private static Visitor operator;
    private static String run;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        served = Served.in(database, folder);
        account = served.install("default", "capable", "Wiki");
        sync(account);
        sync(account);
        operator = served.operator();
        run = served.host()
                .tenant("default")
                .runs(Optional.of(account.id()), Paging.first(1))
                .get(0)
                .id();
    }

    private static void sync(Account account) {
        served.host()
                .tenant(account.scope().tenant())
                .sync(account.id(), true, ProgressListener.none(), Cancellation.never());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        served.close();
    }

    @Test
    void showTheWholeReport() {
        assertThat(operator.get("/runs/" + run).body())
                .contains("Incomplete", "Most of ENG is gone.", "Engineering", "Label excluded", "Whiteboard")
                .contains("macro:roadmap", "GET /pages", "3 s for the source&#39;s limits");
    }

    @Test
    void linkAProblemToItsPlaceAtTheSource() {
        assertThat(operator.get("/runs/" + run).body())
                .contains("href=\"https://acme.example/wiki/spaces/ENG?a=1&amp;b=2\" aria-label=\"ENG at the source\"");
    }

    @Test
    void drawChartsOnceThereIsSomethingToCompare() {
        assertThat(operator.get("/runs").body())
                .contains("<svg class=\"chart\"", "aria-label=\"Requests of each run\"", "9, full</title>");
    }

    @Test
    void letAnOperatorAgreeToWhatWasWithheld() {
        String page = "/accounts/" + account.id();
        assertThat(operator.get(page).body()).contains("Waiting for your confirmation", "value=\"c-1\"");

        operator.submit(page, page + "/confirm", Map.of("confirmation", "c-1"));

        assertThat(operator.get("/audit?event=confirmed").body()).contains("confirmation: c-1");
    }

    @Test
    void sayWhyAnAccountNeedsToBeConnectedAgain() {
        Account locked = served.install("default", "fake", "locked out");
        try {
            sync(locked);
        } catch (io.askmydocs.connector.api.ConnectorAuthException expected) {
            // Its page says so.
        }

        assertThat(operator.get("/accounts/" + locked.id()).body())
                .contains("Needs reconnect", "the token was refused", "connect it again");
    }

    @Test
    void countWhatWasNotUnderstoodOverAllRuns() {
        assertThat(operator.get("/macros").body()).contains("macro:roadmap", ">5<", ">17<");
    }

    @Test
    void keepAnotherTenantsRunsApart() {
        Account foreign = served.install("other", "capable", "Theirs");
        sync(foreign);
        String theirs = served.host()
                .tenant("other")
                .runs(Optional.empty(), Paging.first(1))
                .get(0)
                .id();

        assertThat(operator.get("/runs/" + theirs).statusCode()).isEqualTo(404);
        for (String page : new String[] {"/runs", "/audit", "/macros", "/connectors"}) {
            assertThat(operator.get(page).body()).as(page).doesNotContain("Theirs", foreign.id());
        }
    }

    @Test
    void offerEverySiteOfAConsentThatOpensSeveral() {
        Account many = served.install("default", "capable", "many sites");
        String page = "/accounts/" + many.id();
        String leaving = operator.submit(page, page + "/consent", Map.of()).body();
        String state = leaving.replaceFirst("(?s).*0;url=http://localhost/\\?state=([^\"]+)\".*", "$1");

        HttpResponse<String> back = operator.get("/connectors/callback?code=several&state=" + state);
        assertThat(back.headers().firstValue("location")).hasValue(page + "/choice");
        assertThat(operator.submit(page + "/choice", page + "/choice", Map.of("choice", "elsewhere"))
                        .headers()
                        .firstValue("location"))
                .hasValue(page + "/choice");
        operator.submit(page + "/choice", page + "/choice", Map.of("choice", "two"));

        assertThat(served.host()
                        .tenant("default")
                        .installation(many.id())
                        .orElseThrow()
                        .settings())
                .isEqualTo(Map.of("site", "two"));
        assertThat(operator.get(page).body()).contains("Active");
    }
}
