package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.running.RunningHost;
import io.askmydocs.host.running.RunningHost.Announcement;
import io.askmydocs.host.scheduler.SchedulerOptions;
import io.askmydocs.host.web.AdminServer;
import io.askmydocs.host.web.ServeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands do while a host has the state folder. */
class RunningHostTest {

    @TempDir
    private static Path folder;

    private static Host host;
    private static AdminServer server;
    private static Announcement announced;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void serve() {
        HostOptions options = new HostOptions(
                folder.resolve("state"), folder.resolve("out"), Configuration.empty(), Clock.systemUTC());
        host = Host.open(options, ConnectorRegistry.discover(RunningHostTest.class.getClassLoader()));
        server = AdminServer.start(host, ServeOptions.onLoopback(0));
        announced = RunningHost.announce(folder.resolve("state"), server.url());
        host.startScheduler(SchedulerOptions.defaults().withPolling(Duration.ofMillis(100)));
        installConnected("eventful", "default", "https://eventful.example");
        installConnected("Quiet", "default", "https://quiet.example");
        installConnected("Copy", "copies", "https://eventful.example");
    }

    private static void installConnected(String label, String project, String site) {
        String id =
                host.tenant("default").install("fake", label, project, Map.of()).id();
        host.tenant("default").connections().connect(id, Map.of("site", site, "api_token", "t0ken"));
        // Connected, it is synced at once; a test's own sync is the next, once the schedule has done with the first.
        Instant connected = Clock.systemUTC().instant();
        while (host.tenant("default").nextRun(id).filter(connected::isBefore).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void end() {
        announced.close();
        server.close();
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "spaces", "settings", "confirm agree-7", "backup", "vault rotate", "vault reset"})
    void sayWhereTheHostIs(String command) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(terminal.err())
                .contains("A host is running at " + server.url(), "CONNECTOR_API_KEY", server.url() + "/keys");
    }

    @Test
    void syncLetsTheHostDoIt() {
        withKey();

        assertThat(run("sync --site eventful --full")).isEqualTo(1);
        assertThat(terminal.out()).contains("full sync: 1 added", "Requests by endpoint:", "ENG, spaces=;");
        assertThat(terminal.err())
                .contains(
                        "Most of ENG is gone.",
                        "It is at https://acme.example/ENG",
                        "./connectors confirm agree-7 --out ");
    }

    @Test
    void syncPrintsTheSameObjectAsWithoutAHost() {
        withKey();

        assertThat(run("sync --site Quiet --json")).isZero();
        assertThat(terminal.out()).contains("\"added\":1", "\"complete\":true", "\"problems\":[]");
    }

    @Test
    void backupLetsTheHostChooseTheFolder() {
        withKey();

        assertThat(run("backup")).isZero();
        String name = terminal.out().replaceFirst("(?s).*made the backup (\\S+)\\. It.*", "$1");
        assertThat(folder.resolve("state/backups").resolve(name).resolve("state/host.mv.db"))
                .exists();
        assertThat(run("backup " + folder.resolve("mine"))).isEqualTo(2);
        assertThat(terminal.err()).contains("Leave " + folder.resolve("mine") + " out");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void syncTakesNoSettingsForOneRun() {
        withKey();

        assertThat(run("sync --site quiet --space ENG")).isEqualTo(2);
        assertThat(terminal.err()).contains("takes no settings for one run");
    }

    @Test
    void syncAsksWhichAccount() {
        withKey();

        assertThat(run("sync")).isEqualTo(2);
        assertThat(terminal.err()).contains("several accounts", "eventful", "Quiet");
    }

    @Test
    void syncTakesTheAddressOfTheSiteForTheAccount() {
        withKey();

        assertThat(run("sync --site https://Quiet.example/wiki/home --json")).isZero();
        assertThat(terminal.out()).contains("\"added\":1");
    }

    @Test
    void syncAsksWhichAccountOfASite() {
        withKey();

        assertThat(run("sync --site eventful.example")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("several accounts", "'eventful'", "'Copy'")
                .doesNotContain("Quiet");
    }

    @Test
    void syncSaysWhatTheAccountsAreCalled() {
        withKey();

        assertThat(run("sync --site https://acme.example")).isEqualTo(2);
        assertThat(terminal.err()).contains("no account of that name", "eventful", "Quiet");
    }

    @Test
    void confirmTellsTheHost() {
        withKey();

        assertThat(run("confirm wrong --site quiet")).isEqualTo(2);
        assertThat(terminal.err()).contains("No sync asked for this confirmation.");
        assertThat(run("confirm agree-7 --site quiet")).isZero();
        assertThat(terminal.out()).contains("Confirmed to the host at " + server.url());
    }

    @Test
    void spacesAreThoseTheHostSees() {
        withKey();

        assertThat(run("spaces --site quiet")).isZero();
        assertThat(terminal.out()).contains("ENG              global", "archived", "2 spaces");
        assertThat(run("spaces --site quiet --json")).isZero();
        assertThat(terminal.out()).contains("\"key\":\"OLD\"", "\"archived\":true");
    }

    @Test
    void settingsAreThoseTheHostKeeps() {
        withKey();

        assertThat(run("settings --site quiet")).isZero();
        assertThat(terminal.out()).contains("size_limit", "5 (default)", "Largest size. In MB");
        assertThat(run("settings --site quiet --set size_limit=7 --set replies=false --json"))
                .isZero();
        assertThat(settings("Quiet")).containsOnly(Map.entry("size_limit", "7"), Map.entry("replies", "false"));
        assertThat(run("settings --site quiet --set size_limit= --set replies="))
                .isZero();
        assertThat(settings("Quiet").values()).allMatch(String::isBlank);
    }

    @Test
    void settingThatTheHostDoesNotKnowIsRefusedAndChangesNothing() {
        withKey();

        assertThat(run("settings --site quiet --set size_limt=7")).isEqualTo(2);
        assertThat(terminal.err()).contains("has no setting 'size_limt'", "size_limit");
        assertThat(settings("Quiet").values()).allMatch(String::isBlank);
    }

    private static Map<String, String> settings(String label) {
        return host.installed("fake", label).orElseThrow().settings();
    }

    @Test
    void aWrongKeyIsACredential() {
        terminal.set("CONNECTOR_API_KEY", "amd_wrong");

        assertThat(run("sync --site quiet")).isEqualTo(3);
        assertThat(terminal.err())
                .contains("does not know the key", server.url() + "/keys")
                .doesNotContain("amd_wrong");
    }

    @Test
    void doctorOpensNothingThatTheHostHas() {
        run("doctor");

        assertThat(terminal.out())
                .contains(
                        "In use by the host at " + server.url(),
                        "The accounts of the running host were not looked at. No key is set.");
    }

    @Test
    void doctorSaysThatItsKeyIsWrong() {
        terminal.set("CONNECTOR_API_KEY", "amd_wrong");

        assertThat(run("doctor")).isZero();
        assertThat(terminal.out())
                .contains(
                        "warning  account        CONNECTOR_API_KEY",
                        "does not know the key in CONNECTOR_API_KEY",
                        "Set it to an API key of " + server.url())
                .doesNotContain("amd_wrong", "No key is set.");
    }

    @Test
    void doctorAsksTheHostHowItsAccountsAre() {
        withKey();
        run("doctor");

        assertThat(terminal.out()).contains("ok       account        fake 'Quiet': fake");
    }

    @Test
    void whatAHostLeftThatIsGoneStopsNobody(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("state"));
        Files.writeString(
                other.resolve("state/host.json"),
                "{\"pid\": %d, \"url\": \"%s\", \"began\": \"2001-01-01T00:00:00Z\"}"
                        .formatted(ProcessHandle.current().pid(), server.url()));

        assertThat(terminal.run("settings", "--out", other.resolve("out").toString(), "--state", other + "/state"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Nothing is installed in").doesNotContain("running");
    }

    private void withKey() {
        terminal.set(
                "CONNECTOR_API_KEY", host.apiKeys().create("default", "test").text());
    }

    private int run(String command) {
        String place = " --out " + folder.resolve("out") + " --state " + folder.resolve("state");
        return terminal.run((command + place).split(" "));
    }
}
