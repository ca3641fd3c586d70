package io.askmydocs.benchmarks;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in and looks at one page after the other, and how long each took. */
final class Operator {

    private static final List<String> PAGES = List.of(
            "/connectors", "/runs", "/documents", "/documents?q=page", "/audit", "/macros", "ACCOUNT", "/health");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACCOUNT = Pattern.compile("href=\"(/accounts/[^\"/]+)\"");

    private final URI base;
    private final Duration pause;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, List<Long>> millis = new TreeMap<>();

    Operator(URI base, Duration pause) {
        this.base = base;
        this.pause = pause;
    }

    void signIn(String password) throws Exception {
        String token = found(TOKEN, get("/sign-in").body());
        String form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(base.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** One look at every page. */
    void look() throws Exception {
        String account = found(ACCOUNT, get("/connectors").body());
        for (String page : PAGES) {
            long before = System.nanoTime();
            HttpResponse<String> answer = get(page.equals("ACCOUNT") ? account : page);
            long took = (System.nanoTime() - before) / 1_000_000;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
            millis.computeIfAbsent(page, name -> new ArrayList<>()).add(took);
            Thread.sleep(pause.toMillis());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return matcher.group(1);
    }

    /** Forgets what was measured so far, such as the first looks of a process. */
    void forget() {
        millis.clear();
    }

    /** By page, {@code all} for all of them. */
    Map<String, List<Long>> measured() {
        Map<String, List<Long>> measured = new TreeMap<>(millis);
        measured.put("all", millis.values().stream().flatMap(List::stream).toList());
        return measured;
    }
}
