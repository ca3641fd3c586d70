package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.running.RunningHost;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.BindException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who never saw the code: starts it, signs in, installs, and reads. */
class ServeCommandTest {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void installsTheDemoSiteFromItsPagesAndSyncsIt(@TempDir Path folder) throws Exception {
        int port = threeFreePorts();
        Announcement announced = new Announcement();
        StringWriter errors = new StringWriter();
        Console console =
                new Console(new PrintWriter(announced, true), new PrintWriter(errors, true), System.in, false);
        Environment environment = new Environment(
                console, Map.of("CONNECTOR_DATA_DIR", folder.resolve("data").toString()), Clock.systemUTC());
        Thread serving = new Thread(
                () -> {
                    int exit = CommandLineApp.run(environment, "serve", "--demo", "--port", String.valueOf(port));
                    announced.ended(exit, errors);
                },
                "serve");
        serving.start();
        try {
            String password = announced.password.get(5, TimeUnit.MINUTES);
            URI base = URI.create("http://127.0.0.1:" + port);

            assertThat(submit(base, "/sign-in", "/sign-in", Map.of("username", "admin", "password", password))
                            .body())
                    .contains("Confluence Cloud");
            String leaving = submit(
                            base,
                            "/connectors/confluence/install",
                            "/connectors/confluence/install",
                            Map.of("label", "Halcyon", "project", "default", "way", "consent"))
                    .body();
            HttpResponse<String> account = accept(URI.create(found("0;url=([^\"]+)\"", leaving)));

            assertThat(account.body()).contains("Connected to", "Halcyon");
            assertThat(RunningHost.in(folder.resolve("data/demo")).map(RunningHost::url))
                    .contains(base);
            assertThat(untilSynced(account.uri())).contains("Completed", ">65<");
            assertThat(get(base.resolve("/documents")).body()).contains("65 documents");
            assertThat(get(base.resolve("/documents?q=travel+and")).body()).contains("Travel and expenses");
        } finally {
            serving.interrupt();
            serving.join(300_000);
        }
        assertThat(serving.isAlive()).isFalse();
        assertThat(folder.resolve("data/demo/host.json")).doesNotExist();
    }

    @Test
    void endsATrialByItself(@TempDir Path folder) {
        Console console =
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), System.in, false);
        Map<String, String> variables =
                Map.of("CONNECTOR_DATA_DIR", folder.resolve("data").toString());

        int exit = CommandLineApp.run(
                new Environment(console, variables, Clock.systemUTC()), "serve", "--port", "0", "--trial");

        assertThat(exit).isZero();
    }

    @Test
    void refusesAPortThatIsNone(@TempDir Path folder) {
        StringWriter errors = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(errors), System.in, false);

        int exit =
                CommandLineApp.run(new Environment(console, Map.of(), Clock.systemUTC()), "serve", "--port", "99999");

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains("--port must be 1 to");
    }

    @Test
    void saysWhichPluginsItDoesWithout(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("plugins/wiki"));
        Files.writeString(folder.resolve("plugins/wiki/wiki.jar"), "cut off");
        Terminal terminal = new Terminal()
                .set("CONNECTOR_DATA_DIR", folder.resolve("data").toString())
                .set("CONNECTOR_PLUGINS_DIR", folder.resolve("plugins").toString());

        assertThat(terminal.run("serve", "--port", "0", "--trial")).isZero();
        assertThat(terminal.err()).contains("Skipped plugins/wiki/wiki.jar: cannot be opened as a jar");
    }

    @Test
    void makesNothingWhereItCannotListen(@TempDir Path folder) throws IOException {
        StringWriter errors = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(errors), System.in, false);
        Path data = folder.resolve("data");
        Environment environment =
                new Environment(console, Map.of("CONNECTOR_DATA_DIR", data.toString()), Clock.systemUTC());
        try (ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = String.valueOf(another.getLocalPort());

            assertThat(CommandLineApp.run(environment, "serve", "--port", taken))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains("cannot listen on port " + taken, "Give another --port");
        }
        assertThat(data).doesNotExist();
    }

    private HttpResponse<String> accept(URI consent) throws Exception {
        String page = get(consent).body();
        return get(consent.resolve(found("id=\"accept\" href=\"([^\"]+)\"", page)));
    }

    /** The connection alone starts the first sync. */
    private String untilSynced(URI account) throws Exception {
        URI live = URI.create(account + "/live");
        while (get(live).statusCode() != 204) {
            Thread.onSpinWait();
        }
        return get(account).body();
    }

    private HttpResponse<String> submit(URI base, String page, String action, Map<String, String> fields)
            throws Exception {
        String token = found(
                "name=\"_csrf\" value=\"([^\"]+)\"", get(base.resolve(page)).body());
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return browser.send(
                HttpRequest.newBuilder(base.resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofString());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    /**
     * The first of three in a row, all of them free at one moment. Those that systems hand out for outgoing connections
     * (from 32,768 on) are left alone: another program may get one at any time.
     */
    private static int threeFreePorts() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket one = listening(first);
                    ServerSocket two = listening(first + 1);
                    ServerSocket three = listening(first + 2)) {
                return one.getLocalPort();
            } catch (BindException e) {
                // Another three.
            }
        }
        throw new IOException("no three free ports in a row");
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    /** Standard output, of which only the password matters. */
    private static final class Announcement extends Writer {

        private final CompletableFuture<String> password = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        /** Of no effect once the password was said. */
        void ended(int exit, StringWriter errors) {
            password.completeExceptionally(new AssertionError("serve ended with " + exit + ": " + errors));
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
            Matcher said = Pattern.compile("Password\\s+(\\S+)\\s").matcher(text);
            if (said.find()) {
                password.complete(said.group(1));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
