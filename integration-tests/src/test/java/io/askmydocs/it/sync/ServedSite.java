package io.askmydocs.it.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.db.DatabaseOptions;
import io.askmydocs.host.web.AdminServer;
import io.askmydocs.host.web.ServeOptions;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sandbox site, and a host with its administration before it, used by pages and by a program. */
final class ServedSite implements AutoCloseable {

    final HandClock clock = new HandClock();
    final AtlassianSandbox sandbox;
    final Host host;
    final String password;
    final String key;
    private final AdminServer server;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ServedSite(Path folder, DatabaseOptions database) {
        World world = World.empty(clock);
        world.addSpace("ENG", "Engineering");
        world.createPage("ENG", null, "Page", "<p>words</p>");
        sandbox = AtlassianSandbox.start(world, SandboxOptions.defaults().clock(clock));
        host = Host.open(
                new HostOptions(
                                folder.resolve("state"),
                                folder.resolve("out"),
                                Configuration.of(ConsentApp.of(sandbox)),
                                clock)
                        .with(database),
                ConnectorRegistry.discover(ServedSite.class.getClassLoader()));
        server = AdminServer.start(host, ServeOptions.onLoopback(0));
        password = server.firstPassword().orElseThrow();
        key = host.apiKeys().create("default", "a program").text();
    }

    HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(server.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> submit(String page, String action, Map<String, String> fields) throws Exception {
        String token = found("name=\"_csrf\" value=\"([^\"]+)\"", get(page).body());
        String body = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "_csrf=" + token, ""));
        return browser.send(
                HttpRequest.newBuilder(server.url().resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> program(String method, String path, String json) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(server.url().resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    void signIn() throws Exception {
        submit("/sign-in", "/sign-in", Map.of("username", "admin", "password", password));
    }

    /** An account by consent; its id. */
    String installByConsent(String label) throws Exception {
        String leaving = submit(
                        "/connectors/confluence/install",
                        "/connectors/confluence/install",
                        Map.of("label", label, "project", "default", "way", "consent"))
                .body();
        OAuthCallback back = accept(leaving);
        String account = get("/connectors/callback?state=" + back.state() + "&code="
                        + back.authorizationCode().orElseThrow())
                .headers()
                .firstValue("location")
                .orElseThrow();
        return account.substring(account.lastIndexOf('/') + 1);
    }

    /** What the consent page sends back to the host. */
    OAuthCallback accept(String leaving) throws Exception {
        return Browser.accept(URI.create(found("0;url=([^\"]+)\"", leaving).replace("&amp;", "&")));
    }

    void sync(String account) {
        host.tenant("default").sync(account, true, ProgressListener.none(), Cancellation.never());
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        server.close();
        host.close();
        sandbox.close();
    }
}
