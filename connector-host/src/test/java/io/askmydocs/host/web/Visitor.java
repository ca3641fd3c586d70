package io.askmydocs.host.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no script and follows no redirect by itself. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(URI base) {
        this.base = base;
    }

    /** Somebody who has signed in. */
    static Visitor signedIn(AdminServer server, String password) {
        Visitor visitor = new Visitor(server.url());
        HttpResponse<String> answer = visitor.signIn("admin", password);
        if (!answer.headers().firstValue("location").orElse("").endsWith("/connectors")) {
            throw new AssertionError("sign-in failed: " + answer);
        }
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) {
        return submit("/sign-in", "/sign-in", Map.of("username", name, "password", password));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .GET());
    }

    /** As the script of a page asks for what changed in it. */
    HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html")
                .header("X-Requested-With", "XMLHttpRequest")
                .GET());
    }

    HttpResponse<String> get(String path, String key) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .GET());
    }

    HttpResponse<String> sendJson(String method, String path, String key, String json) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Opens a page and sends one of its forms. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        return post(action, fields, token(page));
    }

    /** The token of a page's forms. */
    String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return token.group(1);
    }

    HttpResponse<String> post(String action, Map<String, String> fields, String token) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(HttpRequest.newBuilder(base.resolve(action))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The session's id, as the browser holds it. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("connectors"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
