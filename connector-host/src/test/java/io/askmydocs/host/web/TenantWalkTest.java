package io.askmydocs.host.web;

import static io.askmydocs.host.HostFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.OnEveryDatabase;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.TestDatabase;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.admin.ApiKey;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.kb.LibraryFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Goes to every route there is with another tenant's ids, filled in wherever an id can be. A route or parameter that it does
 * not know makes it fail: say here what belongs into it.
 */
@OnEveryDatabase
class TenantWalkTest {

    @Parameter
    TestDatabase database;

    /** What an id in these paths names. */
    private static final Map<String, String> IDS = Map.of(
            "/accounts/", "account",
            "/api/v1/accounts/", "account",
            "/runs/", "run",
            "/api/v1/runs/", "run",
            "/keys/", "apiKey");

    /** Bodies that would do something to an account of one's own. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/v1/accounts", "{\"connector\":\"none\",\"label\":\"mine\"}",
            "PATCH /api/v1/accounts/{id}", "{\"label\":\"taken over\",\"cadence_minutes\":5}",
            "PUT /api/v1/accounts/{id}/settings", "{\"limit\":\"7\"}",
            "POST /api/v1/accounts/{id}/connect", "{\"site\":\"taken\",\"token\":\"over\"}",
            "POST /api/v1/accounts/{id}/sync", "{\"full\":true}",
            "POST /api/v1/accounts/{id}/confirm", "{\"confirmation\":\"c-1\"}",
            "POST /api/v1/backups", "{}",
            "POST /api/v1/users", "{\"name\":\"their-user\"}");

    /** They show nobody's data, and may answer as they like. */
    private static final Set<String> NOBODYS =
            Set.of("ANY /error", "GET /", "GET /health", "GET /sign-in", "GET /api/v1/openapi.json");

    private static Served served;
    private static Visitor operator;
    private static String key;
    private static Tenant them;
    private static Map<String, String> theirs;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        served = Served.in(database, folder);
        operator = served.operator();
        key = served.key("default");
        served.install("default", "capable", "Mine");
        them = served.host().tenant("their-tenant");
        Account account = served.install("their-tenant", "capable", "Their label");
        them.changeSettings(account.id(), Map.of("limit", "4711"));
        served.store(account, document("their-page", "theirs/9.md", "Their title", "Their words"));
        them.sync(account.id(), true, ProgressListener.none(), Cancellation.never());
        them.confirm(account.id(), "c-1");
        served.host().adminUsers().put(new AdminUser("their-user", "their-tenant", "hash"));
        ApiKey theirKey =
                served.host().apiKeys().create("their-tenant", "Their key").key();
        theirs = Map.of(
                "account", account.id(),
                "run", them.runs(Optional.empty(), Paging.first(1)).get(0).id(),
                "apiKey", theirKey.id(),
                "title", "Their title",
                "words", "Their words",
                "label", "Their label",
                "keyLabel", "Their key",
                "setting", "4711",
                "tenant", "their-tenant");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        served.close();
    }

    @Test
    void everyRouteAnswersAnothersIdsAsIfTheyWereNobodys() {
        String before = state();

        served.server().handlers().forEach(this::walk);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void theWalkKnowsOnlyRoutesThatAre() {
        Set<String> named = new TreeSet<>(BODIES.keySet());
        named.addAll(NOBODYS);

        assertThat(served.server().handlers().keySet()).containsAll(named);
    }

    /** All that could have been changed. */
    private static String state() {
        return Stream.of(
                        them.installations(),
                        them.runs(Optional.empty(), Paging.first(50)),
                        them.audit(AuditFilter.all(), Paging.first(50)),
                        them.nextRun(theirs.get("account")),
                        them.connected(theirs.get("account")),
                        served.host().apiKeys().of("their-tenant"),
                        served.host().adminUsers().of("their-tenant").stream()
                                .map(user -> user + " " + user.stamp() + " " + user.disabled())
                                .toList(),
                        served.host().tenant("their-tenant").documents().list(LibraryFilter.all(), Paging.first(50)))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private void walk(String route, HandlerMethod handler) {
        if (NOBODYS.contains(route)) {
            return;
        }
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        String answer = send(method, fill(path) + query(route, handler), body(route, handler));

        assertThat(answer).as(route).doesNotContain(shownOnlyToThem());
        if (path.equals("/keys/{id}/revoke")) {
            assertThat(Wire.status(answer)).as(route).isEqualTo(302);
            assertThat(operator.get("/keys").body()).contains("There is no such key");
        } else if (path.contains("{id}")
                || path.contains("{name}")
                || path.endsWith("/view")
                || path.endsWith("/one")) {
            assertThat(Wire.status(answer)).as(route + ": " + answer).isEqualTo(404);
        } else {
            assertThat(Wire.status(answer)).as(route).isLessThan(500);
        }
    }

    /** Ids come back from filters, in the address of the next page; what they name must not. */
    private static String[] shownOnlyToThem() {
        return new String[] {
            theirs.get("title"),
            theirs.get("words"),
            theirs.get("label"),
            theirs.get("keyLabel"),
            theirs.get("setting"),
            theirs.get("tenant"),
            "macro:roadmap"
        };
    }

    private static String fill(String path) {
        String filled = path.replace("{key}", "capable").replace("{name}", "their-user");
        String kind = IDS.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey() + "{id}"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
        filled = filled.replace("{id}", theirs.getOrDefault(kind, "{id}"));
        assertThat(filled)
                .as("a path with a variable that the walk does not know")
                .doesNotContain("{");
        return filled;
    }

    private static String query(String route, HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getParameterType()))
                .map(parameter ->
                        name(parameter.getParameter().getName(), parameter.getParameterAnnotation(RequestParam.class)))
                .map(name -> name + "=" + encode(value(route, name)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String name(String declared, RequestParam annotation) {
        return annotation.value().isEmpty() ? declared : annotation.value();
    }

    private static String value(String route, String parameter) {
        return switch (parameter) {
            case "account" -> theirs.get("account");
            case "run" -> theirs.get("run");
            case "id" -> "their-page";
            case "key" -> "page_id";
            case "q" -> "";
            case "container", "space" -> "space";
            case "event" -> "confirmed";
            case "actor" -> "command_line";
            case "removed" -> "false";
            case "page" -> "0";
            case "size" -> "50";
            case "label" -> "taken over";
            case "minutes" -> "5";
            case "name" -> "their-user";
            case "current", "wanted", "again" -> "the password of theirs";
            case "confirmation" -> "c-1";
            case "choice", "code", "state", "error" -> "anything";
            default -> throw new AssertionError("The walk does not know the parameter " + parameter + " of " + route);
        };
    }

    private static String body(String route, HandlerMethod handler) {
        boolean needed = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        assertThat(needed).as("whether the walk knows a body for " + route).isEqualTo(BODIES.containsKey(route));
        boolean variables = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .allMatch(parameter -> Set.of("id", "key", "name")
                        .contains(parameter.getParameter().getName()));
        assertThat(variables)
                .as("whether the walk knows the variables of " + route)
                .isTrue();
        return BODIES.getOrDefault(route, "");
    }

    private static String send(String method, String target, String json) {
        boolean program = target.startsWith("/api/");
        String body = program || method.equals("GET") ? json : "_csrf=" + operator.token("/connectors");
        List<String> head = List.of(
                method + " " + target + " HTTP/1.1",
                "Host: " + served.server().url().getAuthority(),
                "Connection: close",
                program ? "Authorization: Bearer " + key : "Cookie: connectors=" + operator.session(),
                "Content-Type: " + (program ? "application/json" : "application/x-www-form-urlencoded"),
                "Content-Length: " + body.length());
        return Wire.exchange(served.server().url(), String.join("\r\n", head) + "\r\n\r\n" + body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8);
    }
}
