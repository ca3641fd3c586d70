package io.askmydocs.host.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.doctor.Finding.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    private static final URI CALLBACK = URI.create("http://127.0.0.1:8088/connectors/callback");

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private Clock clock = Clock.systemUTC();

    @Test
    void findsNothingWrongBeforeTheFirstStart() {
        assertThat(of("database", "key", "disk", "connectors", "configuration", "account"))
                .isNotEmpty()
                .allMatch(finding -> finding.level() == Level.OK);
        assertThat(folder).as("nothing is made").isEmptyDirectory();
    }

    @Test
    void findsNothingWrongWithAHostThatWasUsed() {
        install();

        assertThat(of("database", "key", "account"))
                .allMatch(finding -> finding.level() == Level.OK)
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("its schema is current"))
                .contains("The key is there and can be read.", "fake");
    }

    @Test
    void saysWhichMisspeltNameWasMeant() {
        variables.put("CONNECTOR_CAPABLE_CLEINT_ID", "x");
        variables.put("CONNECTOR_SOMETHING_ELSE", "x");

        assertThat(of("configuration"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("CONNECTOR_CAPABLE_CLEINT_ID"))
                .satisfies(
                        finding -> assertThat(finding.remedy()).isEqualTo("Did you mean CONNECTOR_CAPABLE_CLIENT_ID?"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTOR_OAUTH_STATE_TTL_SECONDS, s3cret, must be a whole number",
        "CONNECTOR_CAPABLE_API_BASE, s3cret, must be an absolute http or https address",
        "CONNECTOR_CAPABLE_OAUTH_TOKEN_URL, http://s3cret.invalid, Begin the address with https://",
        "CONNECTOR_CAPABLE_CONCURRENCY, s3cret, must be a whole number",
    })
    void saysWhichValueCannotBeUsedWithoutShowingIt(String name, String value, String remedy) {
        variables.put(name, value);

        List<Finding> found = VariablesCheck.look(setup());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.where()).isEqualTo(name);
            assertThat(finding.remedy()).contains(remedy);
        });
        assertThat(found.toString())
                .satisfies(
                        text -> assertThat(text.replace("s3cret.invalid", "")).doesNotContain("s3cret"));
    }

    @Test
    void missesTheOtherHalfOfAnApp() {
        variables.put("CONNECTOR_CAPABLE_CLIENT_ID", "id");

        assertThat(of("configuration")).extracting(Finding::where).containsExactly("CONNECTOR_CAPABLE_CLIENT_SECRET");
    }

    @ParameterizedTest
    @CsvSource({
        "https://kb.example.com/connectors/callback, OK, must be what the app",
        "http://127.0.0.1:8088/connectors/callback, OK, must be what the app",
        "http://kb.example.com/connectors/callback, ERROR, unencrypted",
        "https://kb.example.com/callback, ERROR, Nothing is served at its path /callback",
        "http://127.0.0.1:9999/connectors/callback, WARNING, port 9999",
        "https://me:pw@kb.example.com/connectors/callback, ERROR, not the address of a page",
        "kb.example.com, ERROR, not the address of a page",
    })
    void judgesTheCallback(String value, Level level, String what) {
        variables.put("CONNECTOR_CAPABLE_REDIRECT_URI", value);

        assertThat(CallbackCheck.look(setup()))
                .filteredOn(finding -> finding.where().startsWith("CONNECTOR_CAPABLE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(level);
                    assertThat(finding.what()).contains(what).doesNotContain("me:pw");
                });
    }

    @ParameterizedTest
    @CsvSource({"HEALTHY, OK", "DEGRADED, WARNING", "ERRORED, ERROR"})
    void passesOnWhatAConnectorSaysOfItsAccount(HealthStatus.State state, Level level) {
        AccountState account = new AccountState(
                "capable 'one'", Optional.empty(), Optional.of(new HealthStatus(state, "The scope read is missing.")));

        assertThat(AccountsCheck.look(Optional.of(List.of(account)), setup()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(level);
                    assertThat(finding.what()).isEqualTo("The scope read is missing.");
                });
    }

    @Test
    void missesTheKeyOfADatabase() throws IOException {
        install();
        Files.delete(folder.resolve("state/vault.key"));

        assertThat(of("key")).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.remedy()).contains("vault reset");
        });
        assertThat(folder.resolve("state/vault.key")).doesNotExist();
    }

    @Test
    void seesThatAnotherKeyDoesNotFit() throws IOException {
        install();
        Files.write(folder.resolve("state/vault.key"), "0123456789abcdef0123456789abcdef".getBytes(US_ASCII));

        assertThat(of("key"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("does not fit this database"));
    }

    @Test
    void seesThatOthersCanReadTheKey() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system knows no owners");
        install();
        Files.setPosixFilePermissions(folder.resolve("state/vault.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(of("key")).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.remedy()).contains("chmod 600");
        });
    }

    @Test
    void seesThatADatabaseIsDamaged() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/host.mv.db"), "no database");

        assertThat(of("database")).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.remedy()).contains("restore");
        });
    }

    @Test
    void seesThatTheDatabaseIsOfAnotherRelease() {
        try (Host host = open()) {
            assertThat(host.installations()).isEmpty();
        }
        Releases.pretendANewerOneWasHere(folder.resolve("state"));

        assertThat(of("database")).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.ERROR);
            assertThat(finding.what()).contains("of a newer release");
        });
    }

    @Test
    void opensNothingThatARunningHostHas() {
        Setup setup = new Setup(
                options(),
                registry(),
                variables,
                CALLBACK,
                Optional.of(new Setup.Running(
                        URI.create("http://127.0.0.1:8088"), "the host", Optional.empty(), Optional.empty())));

        assertThat(Doctor.examine(setup))
                .filteredOn(finding -> finding.check().equals("database"))
                .extracting(Finding::what)
                .containsExactly("In use by the host, which has opened it and its key.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void seesThatTheOutputFolderIsNone() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");

        assertThat(of("disk"))
                .filteredOn(finding -> finding.level() == Level.ERROR)
                .extracting(Finding::where)
                .containsExactly(folder.resolve("out").toString());
    }

    @ParameterizedTest
    @CsvSource({"50, ERROR", "500, WARNING", "5000, OK"})
    void measuresTheRoom(long mebibytes, Level level) {
        assertThat(FoldersCheck.room("It", folder, mebibytes << 20).level()).isEqualTo(level);
    }

    @Test
    void asksTheAddressesItKnows() throws IOException {
        HttpServer server = answering(404);
        try {
            URI url = url(server);
            variables.put("CONNECTOR_CAPABLE_API_BASE", url + "/secret-path?key=s3cret");

            assertThat(of("reach"))
                    .filteredOn(finding -> finding.where().equals("CONNECTOR_CAPABLE_API_BASE"))
                    .singleElement()
                    .isEqualTo(Finding.ok("reach", "CONNECTOR_CAPABLE_API_BASE", url + " answers."));
        } finally {
            server.stop(0);
        }
        assertThat(of("reach"))
                .filteredOn(finding -> finding.where().equals("CONNECTOR_CAPABLE_API_BASE"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.ERROR))
                .satisfies(finding -> assertThat(finding.toString()).doesNotContain("s3cret"));
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "-25, OK", "-120, WARNING", "120, WARNING"})
    void comparesTheClock(long seconds, Level level) throws IOException {
        HttpServer server = answering(200);
        try {
            variables.put("CONNECTOR_CAPABLE_API_BASE", url(server).toString());
            clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));

            assertThat(of("clock"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.level()).isEqualTo(level));
        } finally {
            server.stop(0);
        }
    }

    private List<Finding> of(String... checks) {
        return Doctor.examine(setup()).stream()
                .filter(finding -> List.of(checks).contains(finding.check()))
                .toList();
    }

    private Setup setup() {
        return new Setup(options(), registry(), variables, CALLBACK, Optional.empty());
    }

    private HostOptions options() {
        return new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.of(variables), clock);
    }

    private static ConnectorRegistry registry() {
        return ConnectorRegistry.discover(DoctorTest.class.getClassLoader());
    }

    private Host open() {
        return Host.open(options(), registry());
    }

    private void install() {
        try (Host host = open()) {
            host.context(host.install("capable", "one", Map.of()), "test")
                    .credentials()
                    .store(new Credentials("s3cret", null, null, Map.of()));
        }
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
