package io.askmydocs.it.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.host.db.DatabaseOptions;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After all that can happen to credentials, none of them stands anywhere but sealed. */
class HostSecretsTest {

    private static final String WRONG_TOKEN = "ATATT-a-token-that-was-mistyped";
    private static final String WRONG_CODE = "a-code-that-nobody-issued";
    private static final String LABEL = "a label in the clear";

    private final PrintStream console = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<String> answers = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(console);
    }

    @Test
    void noSecretIsInTheClearWithAnEmbeddedDatabase() throws Exception {
        Secrets secrets = useEverything(DatabaseOptions.embedded());

        assertNoneOutside(secrets);
        assertThat(secrets.inTheClear(folder.resolve("state"))).allMatch(file -> file.endsWith("vault.key"));
        assertThat(new Secrets(List.of(LABEL)).inTheClear(folder.resolve("state")))
                .as("what is not secret can be read")
                .isNotEmpty();
    }

    @Test
    void noSecretIsInTheClearInPostgreSql() throws Exception {
        try (EmbeddedPostgres server = postgres()) {
            Secrets secrets = useEverything(new DatabaseOptions(
                    Optional.of(server.getJdbcUrl("postgres", "postgres")), Optional.of("postgres"), Optional.empty()));
            String rows = dump(server);

            assertNoneOutside(secrets);
            assertThat(rows).contains(LABEL, "token_refreshed");
            assertThat(secrets.standIn(rows)).isFalse();
        }
    }

    private void assertNoneOutside(Secrets secrets) {
        assertThat(answers).hasSizeGreaterThan(20);
        assertThat(answers.stream().filter(secrets::standIn).map(text -> text.substring(0, text.indexOf('\n'))))
                .as("addresses whose answer has one")
                .isEmpty();
        assertThat(secrets.inTheClear(folder.resolve("out"))).isEmpty();
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("A sync of confluence begins");
        assertThat(secrets.standIn(log.toString(StandardCharsets.UTF_8))).isFalse();
    }

    /** Installs both ways, syncs, refreshes, fails, and reads every page of it. */
    private Secrets useEverything(DatabaseOptions database) throws Exception {
        try (ServedSite site = new ServedSite(folder, database)) {
            site.signIn();
            String byConsent = site.installByConsent(LABEL);
            String byToken = connectByToken(site);
            site.sync(byConsent);
            site.sync(byToken);
            site.clock.advance(Duration.ofHours(3));
            site.sync(byConsent);
            site.sandbox.revokeConsent();
            site.clock.advance(Duration.ofHours(3));
            assertThatThrownBy(() -> site.sync(byConsent)).isInstanceOf(ConnectorAuthException.class);
            comeBackWithAWrongCode(site, byConsent);
            readEverything(site, List.of(byConsent, byToken));
            return new Secrets(secrets(site));
        }
    }

    private String connectByToken(ServedSite site) throws Exception {
        String account = ServedSite.found(
                "\"id\":\"([^\"]+)\"",
                site.program(
                                "POST",
                                "/api/v1/accounts",
                                "{\"connector\":\"confluence\",\"label\":\"by token\",\"project\":\"tokens\"}")
                        .body());
        String page = "/accounts/" + account + "/connect";
        Map<String, String> form = Map.of(
                "field.site", site.sandbox.siteUrl().toString(),
                "field.email", site.sandbox.email(),
                "field.api_token", WRONG_TOKEN);
        keep(page, site.submit(page, page, form));
        String json = String.format(
                "{\"site\":\"%s\",\"email\":\"%s\",\"api_token\":\"%%s\"}",
                site.sandbox.siteUrl(), site.sandbox.email());
        String connect = "/api/v1/accounts/" + account + "/connect";
        HttpResponse<String> refused = site.program("POST", connect, String.format(json, WRONG_TOKEN));
        HttpResponse<String> connected = site.program("POST", connect, String.format(json, site.sandbox.apiToken()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(connected.statusCode()).isEqualTo(200);
        keep(connect, refused);
        keep(connect, connected);
        return account;
    }

    private void comeBackWithAWrongCode(ServedSite site, String account) throws Exception {
        String page = "/accounts/" + account;
        OAuthCallback back =
                site.accept(site.submit(page, page + "/consent", Map.of()).body());
        HttpResponse<String> failed = site.get("/connectors/callback?state=" + back.state() + "&code=" + WRONG_CODE);

        assertThat(failed.statusCode()).isEqualTo(400);
        assertThat(failed.body()).doesNotContain(back.state());
        keep("/connectors/callback", failed);
    }

    private void readEverything(ServedSite site, List<String> accounts) throws Exception {
        List<String> paths = new ArrayList<>(List.of(
                "/connectors",
                "/runs",
                "/audit",
                "/macros",
                "/documents",
                "/keys",
                "/health",
                "/no/such/page",
                "/documents/view",
                "/accounts/none"));
        List<String> programs = new ArrayList<>(List.of(
                "/metrics",
                "/api/v1/accounts",
                "/api/v1/connectors",
                "/api/v1/runs",
                "/api/v1/audit",
                "/api/v1/documents",
                "/api/v1/macros",
                "/api/v1/none"));
        for (String account : accounts) {
            Stream.of("", "/connect", "/settings", "/disconnect")
                    .forEach(end -> paths.add("/accounts/" + account + end));
            Stream.of("", "/settings", "/spaces", "/health", "/progress")
                    .forEach(end -> programs.add("/api/v1/accounts/" + account + end));
        }
        for (SyncRuns.Run run : site.host.tenant("default").runs(Optional.empty(), Paging.first(20))) {
            paths.add("/runs/" + run.id());
            programs.add("/api/v1/runs/" + run.id());
        }
        for (String path : paths) {
            keep(path, site.get(path));
        }
        for (String path : programs) {
            keep(path, site.program("GET", path, ""));
        }
    }

    private void keep(String path, HttpResponse<String> answer) {
        answers.add(path + "\n" + answer.headers().map() + "\n" + answer.body());
    }

    private List<String> secrets(ServedSite site) throws IOException {
        List<String> secrets = new ArrayList<>(List.of(
                site.sandbox.clientSecret(),
                site.sandbox.apiToken(),
                site.sandbox.scopedApiToken(),
                site.password,
                site.key,
                WRONG_TOKEN,
                WRONG_CODE));
        Path vault = folder.resolve("state/vault.key");
        Stream.of(Files.readString(vault).split("[^A-Za-z0-9+/=]+"))
                .filter(part -> part.length() > 40)
                .forEach(secrets::add);
        assertThat(secrets).as("with the vault's key").hasSizeGreaterThan(7);
        return secrets;
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setPGStartupWait(Duration.ofMinutes(3))
                    .start();
        } catch (IOException | RuntimeException | LinkageError e) {
            String whyNot = "PostgreSQL cannot be started here, so its test is left out: " + e;
            System.out.println(whyNot);
            return Assumptions.abort(whyNot);
        }
    }

    /** Every row of every table, and what is stored as bytes as text, too. */
    private static String dump(EmbeddedPostgres server) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : column(
                    statement, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
                column(statement, "SELECT t::text FROM \"" + table + "\" t")
                        .forEach(row -> all.append(row).append('\n'));
            }
            column(statement, "SELECT encode(task_data, 'escape') FROM scheduled_tasks")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
