package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands make of what a connector declares, whichever connector it is. */
class InstallationCommandsTest {

    private final Terminal terminal = new Terminal().set("CONNECTOR_FAKE_API_TOKEN", "t0ken");

    @TempDir
    Path folder;

    @Test
    void makesAnOptionOfEverySetting() {
        assertThat(run("sync", "--help")).isZero();
        assertThat(terminal.out().replaceAll("\\s+", " "))
                .contains(
                        "--groups-exclude=A,B Groups to leave out. At 100%, all. Variable:"
                                + " CONNECTOR_FAKE_GROUPS_EXCLUDE.",
                        "--[no-]replies Replies. With their threads. Default: true.", "--old-ones=skip|keep");
    }

    @ParameterizedTest
    @CsvSource({
        "--groups-exclude, HR, groups_exclude=HR;",
        "--size-limit, 0, size_limit=0;",
        "--old-ones, keep, old_ones=keep;",
        "--spaces, 'ENG,HR', 'spaces=ENG,HR;'",
        "--space, ENG, spaces=ENG;"
    })
    void givesTheOptionsToTheConnector(String option, String value, String setting) {
        assertThat(sync("quiet.example", option, value)).isZero();
        assertThat(terminal.out()).contains(setting);
    }

    @Test
    void turnsFlagsOnAndOff() {
        sync("quiet.example", "--replies");
        assertThat(terminal.out()).contains("replies=true;");
        sync("quiet.example", "--no-replies");
        assertThat(terminal.out()).contains("replies=false;");
        sync("quiet.example");
        assertThat(terminal.out()).contains("replies=;");
    }

    @Test
    void takesSettingsFromTheEnvironmentUnlessAnOptionSaysOtherwise() {
        terminal.set("CONNECTOR_FAKE_SIZE_LIMIT", "7");
        sync("quiet.example");
        assertThat(terminal.out()).contains("size_limit=7;");
        sync("quiet.example", "--size-limit", "8");
        assertThat(terminal.out()).contains("size_limit=8;");
    }

    @Test
    void saysWhatASyncWaitsFor() {
        sync("eventful.example", "--json");

        assertThat(terminal.err()).contains("away.example asks to wait. Trying again in 30 s.");
        assertThat(terminal.out()).startsWith("{");
    }

    @Test
    void saysThatASourceCannotBeReachedBeforeItIsConnectedAndAsked() {
        String line = "away.example cannot be reached. Trying again in 5 s.";
        sync("away.example");
        assertThat(terminal.err()).containsOnlyOnce(line);

        run("spaces", "--out", folder.toString());
        assertThat(terminal.err()).containsOnlyOnce(line);
    }

    @Test
    void namesTheSettingWhoseValueIsNotAllowed() {
        assertThat(sync("quiet.example", "--old-ones", "burn")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("old_ones must be one of skip, keep")
                .doesNotContain("burn");
    }

    @Test
    void keepsSettingsForLaterRunsAndForgetsThem() {
        sync("quiet.example");
        assertThat(settings("--set", "size_limit=9", "--set", "groups_exclude=HR,OPS"))
                .isZero();
        assertThat(terminal.out()).contains("HR,OPS");
        sync("quiet.example");
        assertThat(terminal.out()).contains("size_limit=9;", "groups_exclude=HR,OPS;");

        settings("--set", "size_limit=");
        assertThat(terminal.out()).contains("5 (default)");
        sync("quiet.example");
        assertThat(terminal.out()).contains("size_limit=;", "groups_exclude=HR,OPS;");
    }

    @Test
    void helpSaysHowASettingIsForgotten() {
        assertThat(run("settings", "--help")).isZero();
        assertThat(terminal.out().replaceAll("\\s+", " ")).contains("NAME= forgets it, so that the default is used");
    }

    @ParameterizedTest
    @CsvSource({
        "sizelimit=9, has no setting 'sizelimit'",
        "size_limit=many, size_limit must be",
        "sizelimit=, has no setting",
        "size_limit, NAME=VALUE"
    })
    void keepsNoSettingThatIsWrong(String change, String message) {
        sync("quiet.example");

        assertThat(settings("--set", change)).isEqualTo(2);
        assertThat(terminal.err()).contains(message);
        sync("quiet.example");
        assertThat(terminal.out()).contains("size_limit=;");
    }

    @Test
    void showsSettingsToPrograms() throws IOException {
        sync("quiet.example");
        settings("--set", "old_ones=keep");
        settings("--json");

        JsonNode last = json().path("settings").get(4);
        assertThat(last.path("name").asText()).isEqualTo("old_ones");
        assertThat(last.path("value").asText()).isEqualTo("keep");
        assertThat(last.path("default").asText()).isEqualTo("skip");
        assertThat(last.path("choices")).hasSize(2);
    }

    @Test
    void listsTheSpacesOfASiteThatWasNeverSynced() {
        assertThat(run(at("quiet.example", "spaces", "fake", "--email", "e@x.org")))
                .isZero();
        assertThat(terminal.out())
                .containsPattern("ENG +global +Engineering")
                .containsPattern("OLD +global +archived +Attic")
                .contains("2 spaces")
                .doesNotContain("\u001B");
    }

    @Test
    void listsTheSpacesOfWhatIsInstalledToPrograms() throws IOException {
        sync("quiet.example");

        assertThat(run("spaces", "--out", folder.toString(), "--json")).isZero();
        assertThat(json().at("/spaces/1/key").asText()).isEqualTo("OLD");
        assertThat(json().at("/spaces/1/archived").asBoolean()).isTrue();
    }

    @Test
    void reconcilesWhatIsInstalledWithoutBeingToldTheSiteAgain() {
        sync("quiet.example");
        assertThat(sync("quiet.example")).isZero();
        assertThat(terminal.out()).contains("incremental sync: 1 added");

        assertThat(run("sync", "--reconcile", "--out", folder.toString())).isZero();
        assertThat(terminal.out()).contains("full sync: 1 added");
    }

    @Test
    void asksWhichOfSeveralSitesIsMeant() {
        sync("quiet.example");
        sync("other.example");

        assertThat(run("sync", "--out", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("--site").contains("quiet.example").contains("other.example");
        assertThat(run(at("other.example", "settings"))).isZero();
    }

    @Test
    void takesTheAddressOfTheSiteForAnAccountThatWasMadeOnPages() {
        connectOnPages("Wiki", "default", "https://wiki.example");
        connectOnPages("Other", "default", "https://other.example");

        assertThat(run("sync", "--out", folder.toString(), "--site", "wiki.example"))
                .isZero();
        assertThat(run(at("https://wiki.example/", "settings", "--set", "size_limit=9")))
                .isZero();
        assertThat(run(at("Wiki", "settings"))).isZero();
        assertThat(terminal.out()).containsPattern("size_limit +9 ");
    }

    @Test
    void asksWhichAccountOfASiteIsMeant() {
        connectOnPages("Wiki", "default", "https://wiki.example");
        connectOnPages("Copy", "copies", "https://wiki.example");
        connectOnPages("Other", "default", "https://other.example");

        assertThat(run(at("wiki.example", "settings"))).isEqualTo(2);
        assertThat(terminal.err()).contains("--site: Copy, Wiki.");
    }

    @Test
    void takesAnAccountCalledLikeASiteBeforeOthersOfThatSite() {
        sync("wiki.example", "--size-limit", "7");
        connectOnPages("Copy", "copies", "https://wiki.example");

        assertThat(run(at("wiki.example", "settings"))).isZero();
    }

    private void connectOnPages(String label, String project, String site) {
        HostOptions options =
                new HostOptions(folder.resolve(".connectors"), folder, Configuration.empty(), Clock.systemUTC());
        try (Host host =
                Host.open(options, ConnectorRegistry.discover(getClass().getClassLoader()))) {
            Tenant tenant = host.tenant("default");
            String id = tenant.install("fake", label, project, Map.of()).id();
            tenant.connections().connect(id, Map.of("site", site, "api_token", "t0ken"));
        }
    }

    @Test
    void namesTheSiteInWhatItPrintsWhenThereAreSeveral() {
        sync("quiet.example");
        sync("eventful.example");

        assertThat(terminal.err()).contains("confirm agree-7 --out " + folder + " --site eventful.example");
    }

    @Test
    void takesNoAccountForAConnectorThatWasNotNamed() {
        sync("quiet.example");

        assertThat(run("sync", "--email", "e@x.org", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Name the connector");
    }

    @ParameterizedTest
    @CsvSource({"sync", "spaces", "settings"})
    void saysThatNothingIsInstalledYet(String command) {
        assertThat(run(command, "--out", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("Nothing is installed in").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    /** A folder that a host made, or somebody by hand, is no reason to make a database. */
    @ParameterizedTest
    @CsvSource({"sync", "spaces", "settings", "confirm x"})
    void makesNoDatabaseWhereThereIsNothingToDo(String command) throws IOException {
        Path state = Files.createDirectories(folder.resolve("state"));

        assertThat(run((command + " --out " + folder + " --state " + state).split(" ")))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Nothing is installed in").hasLineCount(1);
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void printsHowToAgreeAndDoesItOnce() {
        assertThat(sync("eventful.example")).isEqualTo(1);
        assertThat(terminal.err()).contains("./connectors confirm agree-7 --out " + folder);

        assertThat(run("confirm", "agree-7", "--out", folder.toString())).isZero();
        assertThat(terminal.out()).contains("Confirmed.");
        assertThat(sync("eventful.example")).isZero();
        assertThat(terminal.err()).doesNotContain("confirm");
    }

    @Test
    void copiesWhatASyncKeptIntoANewFolder(@TempDir Path elsewhere) {
        sync("quiet.example");

        assertThat(run("backup", elsewhere.resolve("monday").toString(), "--out", folder.toString()))
                .isZero();
        assertThat(elsewhere.resolve("monday/state/host.mv.db")).exists();
        assertThat(elsewhere.resolve("monday/documents")).isDirectory();
        assertThat(run("backup", elsewhere.resolve("monday").toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(run("backup", "--out", folder.toString())).isZero();
        assertThat(folder.resolve(".connectors/backups")).isNotEmptyDirectory();
    }

    @Test
    void refusesAConfirmationNobodyAskedFor() {
        sync("eventful.example");

        assertThat(run("confirm", "agree-8", "--out", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("No sync asked for this confirmation");
    }

    @Test
    void showsWhatWasLeftOutNotUnderstoodAndSpent() {
        sync("eventful.example");

        assertThat(terminal.out())
                .containsPattern("failed skipped unsupported  space")
                .containsPattern("0       7           2  ENG,")
                .contains("Skipped: 7 label_excluded")
                .contains("Present without a readable body: 2 whiteboard")
                .containsPattern("19  macro:m1, such as in p1\\R")
                .contains("macro:m10")
                .doesNotContain("macro:m11")
                .contains("and 2 more")
                .containsPattern("8  GET /pages")
                .contains("12 points spent")
                .contains("3.5 s waited");
    }

    @Test
    void saysNothingOfWhatDidNotHappen() {
        sync("quiet.example");

        assertThat(terminal.out())
                .doesNotContain("skipped", "unsupported", "Skipped", "Macros", "endpoint", "points", "waited");
    }

    @Test
    void printsEverythingToPrograms() throws IOException {
        sync("eventful.example", "--json");

        assertThat(json().at("/spaces/0/skipped/label_excluded").asLong()).isEqualTo(7);
        assertThat(json().at("/spaces/0/unsupported/whiteboard").asLong()).isEqualTo(2);
        assertThat(json().path("problems").get(0).path("confirmation").asText()).isEqualTo("agree-7");
        assertThat(json().path("problems").get(0).path("link").asText()).isEqualTo("https://acme.example/ENG");
        assertThat(json().path("not_understood")).hasSize(12);
        assertThat(json().path("requests_by_endpoint").path("GET /pages").asLong())
                .isEqualTo(8);
        assertThat(json().path("points").asLong()).isEqualTo(12);
        assertThat(json().path("waited_ms").asLong()).isEqualTo(3500);
    }

    private JsonNode json() throws IOException {
        return new JsonMapper().readTree(terminal.lastLine());
    }

    private int settings(String... more) {
        List<String> arguments = new ArrayList<>(List.of("settings", "--out", folder.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int sync(String site, String... more) {
        List<String> arguments = new ArrayList<>(List.of(at(site, "sync", "fake", "--email", "e@x.org")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String[] at(String site, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--site", site, "--out", folder.toString()));
        return arguments.toArray(String[]::new);
    }

    private int run(String... arguments) {
        return terminal.run(arguments);
    }
}
