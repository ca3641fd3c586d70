package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncCommandTest {

    private final Terminal terminal = new Terminal();
    private AtlassianSandbox sandbox;
    private String good;
    private String other;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        World world = World.empty(Clock.systemUTC());
        world.addSpace("ENG", "Engineering");
        world.addSpace("OPS", "Operations");
        good = world.createPage("ENG", null, "Good", "<p>good words</p>");
        other = world.createPage("ENG", good, "Other \"../\" \uD83D\uDE80", "<p>other words</p>");
        world.createPage("OPS", null, "Runbook", "<p>run</p>");
        sandbox = AtlassianSandbox.start(world);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void addsNothingTheSecondTime() {
        assertThat(terminal.sync(sandbox, folder)).isZero();
        assertThat(terminal.out()).contains("full sync: 3 added");
        assertThat(terminal.sync(sandbox, folder)).isZero();
        assertThat(terminal.out()).contains("incremental sync: 0 added, 0 updated");
    }

    @Test
    void leavesWhatARunSaysInALogToServers() {
        List<String> said = new ArrayList<>();
        Logger logger = Logger.getLogger("io.askmydocs.host");
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(listener);
        try {
            assertThat(terminal.sync(sandbox, folder)).isZero();
        } finally {
            logger.removeHandler(listener);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void printsOneJsonObjectAndNothingElse() throws IOException {
        assertThat(terminal.sync(sandbox, folder, "--json")).isZero();

        assertThat(terminal.out().strip()).doesNotContain("\n");
        JsonNode report = new JsonMapper().readTree(terminal.lastLine());
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "mode",
                        "added",
                        "updated",
                        "unchanged",
                        "removed",
                        "failed",
                        "complete",
                        "requests",
                        "duration_ms",
                        "waited_ms",
                        "points",
                        "requests_by_endpoint",
                        "retry_at",
                        "spaces",
                        "problems",
                        "not_understood");
        assertThat(report.path("added").asInt()).isEqualTo(3);
        assertThat(report.path("complete").asBoolean()).isTrue();
    }

    @Test
    void syncsOnlyTheSpacesAskedFor() {
        assertThat(terminal.sync(sandbox, folder, "--space", "OPS")).isZero();
        assertThat(terminal.out()).contains("1 added").contains("OPS").doesNotContain("ENG");
    }

    @Test
    void goesThroughTheGatewayWithAToken() {
        terminal.set("CONNECTOR_CONFLUENCE_TOKEN", sandbox.issueAccessToken())
                .set("CONNECTOR_CONFLUENCE_CLOUD_ID", sandbox.cloudId());

        int exit = terminal.run(
                "sync", "confluence", "--api-base", sandbox.gatewayUrl().toString(), "--out", folder.toString());

        assertThat(terminal.err()).isEmpty();
        assertThat(exit).isZero();
        assertThat(terminal.out()).contains("3 added");
    }

    @Test
    void callsAWrongTokenWrong() {
        terminal.set("CONNECTOR_CONFLUENCE_API_TOKEN", "not-the-token");

        assertThat(terminal.sync(sandbox, folder)).isEqualTo(3);
        assertThat(terminal.err()).contains("api_token").doesNotContain("not-the-token");
    }

    @Test
    void saysThatAScopeIsMissing() {
        terminal.set("CONNECTOR_CONFLUENCE_TOKEN", sandbox.issueAccessToken(Set.of("read:confluence-user")))
                .set("CONNECTOR_CONFLUENCE_CLOUD_ID", sandbox.cloudId());

        int exit = terminal.run(
                "sync", "confluence", "--api-base", sandbox.gatewayUrl().toString(), "--out", folder.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(terminal.err()).contains("scope");
    }

    @Test
    void namesASpaceNobodyKnows() {
        assertThat(terminal.sync(sandbox, folder, "--space", "NOPE")).isEqualTo(2);
        assertThat(terminal.err()).contains("NOPE");
    }

    @Test
    void namesTheOptionThatIsMissing() {
        assertThat(terminal.run("sync", "confluence", "--site", "https://acme.atlassian.net"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("--out");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        int exit = terminal.run(
                "sync",
                "confluence",
                "--site",
                "https://acme.atlassian.net",
                "--email",
                "e@x.org",
                "--out",
                folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(terminal.err()).contains("CONNECTOR_CONFLUENCE_API_TOKEN");
    }

    @Test
    void namesAnOutputFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(terminal.sync(sandbox, file)).isEqualTo(2);
        assertThat(terminal.err()).contains(file.toString());
    }

    @Test
    void namesAConnectorThatIsNotThere() {
        terminal.set("CONNECTOR_NOTION_API_TOKEN", "x");
        int exit = terminal.run(
                "sync", "notion", "--site", "https://x.org", "--email", "e@x.org", "--out", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(terminal.err()).contains("notion").contains("list");
    }

    @Test
    void syncsTheOthersWhenOnePageCannotBeStored() throws IOException {
        Files.createDirectories(document("ENG", other).resolve("in-the-way"));

        assertThat(terminal.sync(sandbox, folder)).isEqualTo(1);
        assertThat(terminal.err()).contains(other).contains("dispatch_failed");
        assertThat(document("ENG", good)).exists();

        Files.delete(document("ENG", other).resolve("in-the-way"));
        Files.delete(document("ENG", other));
        assertThat(terminal.sync(sandbox, folder)).isZero();
        assertThat(document("ENG", other)).content().contains("other words");
    }

    @Test
    void leavesNoTokenInAnyFileOrLine() throws IOException {
        terminal.sync(sandbox, folder);

        assertThat(terminal.out() + terminal.err()).doesNotContain(sandbox.apiToken());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(sandbox.apiToken());
            }
        }
    }

    @Test
    void takesBackWhatWasArchivedOrTrashed() {
        terminal.sync(sandbox, folder);
        sandbox.world().trashPage(other);

        assertThat(terminal.sync(sandbox, folder, "--full")).isZero();
        assertThat(terminal.out()).contains("1 removed");
        assertThat(document("ENG", other)).doesNotExist();
    }

    @Test
    void saysWhatAnEndpointWasRemovedMeans() {
        sandbox.faults().on("GET", "/wiki/api/v2/spaces").respond(410, Map.of(), "gone");

        assertThat(terminal.sync(sandbox, folder)).isEqualTo(2);
        assertThat(terminal.err()).contains("removed");
    }

    @Test
    void takesEverySpellingOfASiteForOneInstallation() {
        String site = sandbox.siteUrl().toString();
        assertThat(terminal.sync(sandbox, folder)).isZero();

        for (String spelling :
                List.of(site + "/", site + "/wiki", site + "/wiki/spaces/ENG/overview", "HTTP" + site.substring(4))) {
            assertThat(terminal.sync(sandbox, folder, "--site", spelling))
                    .as(spelling)
                    .isZero();
            assertThat(terminal.out()).contains("incremental sync: 0 added, 0 updated");
        }
    }

    @Test
    void connectsAgainOnlyWithOtherCredentials() {
        terminal.sync(sandbox, folder);
        terminal.sync(sandbox, folder);
        assertThat(installedEvents()).isEqualTo(1);

        terminal.set("CONNECTOR_CONFLUENCE_API_TOKEN", "not-the-token");
        assertThat(terminal.sync(sandbox, folder)).isEqualTo(3);
        terminal.set("CONNECTOR_CONFLUENCE_API_TOKEN", sandbox.apiToken());
        assertThat(terminal.sync(sandbox, folder)).isZero();
        assertThat(installedEvents()).isEqualTo(1);

        terminal.set("CONNECTOR_CONFLUENCE_API_TOKEN", sandbox.scopedApiToken());
        assertThat(terminal.sync(sandbox, folder)).isZero();
        assertThat(installedEvents()).isEqualTo(2);
    }

    private long installedEvents() {
        Console none = new Console(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                InputStream.nullInputStream(),
                false);
        try (Host host =
                new Environment(none, Map.of(), Clock.systemUTC()).host(folder.resolve(".connectors"), folder)) {
            Account account = host.install("confluence", sandbox.siteUrl().getAuthority(), Map.of());
            return host.auditTrail().of(account).stream()
                    .filter(entry -> entry.event().equals("installed"))
                    .count();
        }
    }

    @Test
    void signsInAgainWhenTheCredentialsOfALostKeyAreGivenUp() throws IOException {
        terminal.sync(sandbox, folder);
        Files.write(folder.resolve(".connectors/vault.key"), new byte[32]);

        assertThat(terminal.sync(sandbox, folder)).isEqualTo(2);
        assertThat(terminal.err()).contains("does not fit").contains("vault reset");
        assertThat(terminal.run("vault", "reset", "--out", folder.toString())).isZero();
        assertThat(terminal.sync(sandbox, folder)).isZero();
    }

    @Test
    void goesOnWithANewKey() {
        terminal.sync(sandbox, folder);

        assertThat(terminal.run("vault", "rotate", "--out", folder.toString())).isZero();
        assertThat(terminal.run("vault", "drop-old-keys", "--out", folder.toString()))
                .isZero();

        assertThat(terminal.run("sync", "--out", folder.toString())).isZero();
    }

    @Test
    void callsATokenWrongThatWorkedBefore() {
        terminal.set("CONNECTOR_CONFLUENCE_TOKEN", sandbox.issueAccessToken())
                .set("CONNECTOR_CONFLUENCE_CLOUD_ID", sandbox.cloudId());
        String[] sync = {
            "sync", "confluence", "--api-base", sandbox.gatewayUrl().toString(), "--out", folder.toString()
        };
        assertThat(terminal.run(sync)).isZero();
        sandbox.expireAccessTokens();

        assertThat(terminal.run(sync)).isEqualTo(3);
        assertThat(terminal.err()).contains("Not signed in");
    }

    @Test
    void missesTheConnectorBeforeItsToken() {
        assertThat(terminal.run("sync", "jira", "--site", "https://x.org", "--email", "e@x.org", "--out", "x"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("no connector 'jira'")
                .contains("confluence")
                .doesNotContain("API_TOKEN");
    }

    @Test
    void printsAJsonObjectWhenItCannotRun() throws IOException {
        assertThat(terminal.sync(sandbox, folder, "--json", "--space", "NOPE")).isEqualTo(2);
        assertThat(error().path("code").asText()).isEqualTo("configuration");
        assertThat(error().path("message").asText()).contains("NOPE");

        assertThat(terminal.run("sync", "confluence", "--json")).isEqualTo(2);
        assertThat(error().path("code").asText()).isEqualTo("usage");

        terminal.set("CONNECTOR_CONFLUENCE_API_TOKEN", "not-the-token");
        assertThat(terminal.sync(sandbox, folder, "--json")).isEqualTo(3);
        assertThat(error().path("code").asText()).isEqualTo("credentials");
    }

    private JsonNode error() throws IOException {
        JsonNode report = new JsonMapper().readTree(terminal.out());
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "mode",
                        "added",
                        "updated",
                        "unchanged",
                        "removed",
                        "failed",
                        "complete",
                        "requests",
                        "duration_ms",
                        "waited_ms",
                        "points",
                        "requests_by_endpoint",
                        "retry_at",
                        "spaces",
                        "problems",
                        "not_understood",
                        "error");
        assertThat(report.path("complete").asBoolean(true)).isFalse();
        return report.path("error");
    }

    @Test
    void asksToCorrectAnUnknownSpaceAndNotToRunAgain() {
        assertThat(terminal.sync(sandbox, folder, "--space", "OPS", "--space", "NOPE"))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("1 added");
        assertThat(terminal.err()).contains("Correct or leave out --space NOPE").doesNotContain("again: it goes on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--state", "--space"})
    void refusesAnEmptyOption(String option) {
        assertThat(terminal.sync(sandbox, folder, option, "")).isEqualTo(2);
        assertThat(terminal.err()).contains(option).contains("empty").doesNotContain("bug");
    }

    @Test
    void keepsWhatSteersATerminalOutOfIt() {
        sandbox.world().addSpace("BEL", "Bell \u0007 and \u001B[31mred");
        sandbox.world().createPage("BEL", null, "P", "<p>p</p>");

        assertThat(terminal.sync(sandbox, folder)).isZero();
        assertThat(terminal.out()).contains("BEL, Bell").doesNotContain("\u0007", "\u001B");
    }

    private Path document(String space, String id) {
        String site = "127.0.0.1-" + sandbox.siteUrl().getPort();
        return folder.resolve("default/connectors/confluence/" + site + "/" + space + "/" + id + ".md");
    }
}
