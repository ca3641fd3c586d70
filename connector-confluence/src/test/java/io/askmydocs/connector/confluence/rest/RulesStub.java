package io.askmydocs.connector.confluence.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.stream.Collectors.joining;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A site that answers about access alone, with the names and addresses that a connector must not look at. */
public final class RulesStub {

    public static final Space ENG = space("7", "ENG");

    private final WireMockExtension server;

    public RulesStub(WireMockExtension server) {
        this.server = server;
    }

    public static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort())
                .build();
    }

    public static Space space(String id, String key) {
        return new Space(id, key, "Engineering", "global", "current");
    }

    /** A client that retries as usual, but does not wait. */
    public AccessClient client() {
        return client(Cancellation.never());
    }

    public AccessClient client(Cancellation cancellation) {
        AtlassianTransport transport = new AtlassianTransport(
                AtlassianTransport.newClient(),
                HttpSettings.defaults(),
                (time, cancelled) -> {},
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                cancellation);
        return new AccessClient(
                transport.at(URI.create(server.baseUrl()), () -> "Bearer token", transport.newBudget()));
    }

    public static String restrictionsOf(String id) {
        return "/wiki/rest/api/content/" + id + "/restriction/byOperation/read";
    }

    public static String permissionsOf(Space space) {
        return "/wiki/api/v2/spaces/" + space.id() + "/permissions";
    }

    public static String assignmentsOf(Space space) {
        return "/wiki/api/v2/spaces/" + space.id() + "/role-assignments";
    }

    public static final String ROLES = "/wiki/api/v2/space-roles";

    public void answers(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }

    public void restricts(String id, List<String> users, List<String> groups) {
        answers(restrictionsOf(id), okJson(restrictions(list(users(users), ""), list(groups(groups), ""))));
    }

    /** One part of a restriction, served to those who ask from this position. */
    public void restrictsFrom(int start, String id, String users, String groups) {
        server.stubFor(get(urlPathEqualTo(restrictionsOf(id)))
                .withQueryParam("start", equalTo(String.valueOf(start)))
                .willReturn(okJson(restrictions(users, groups))));
    }

    public static String restrictions(String users, String groups) {
        return "{\"operation\":\"read\",\"restrictions\":{\"user\":" + users + ",\"group\":" + groups + "}}";
    }

    /** A list of a restriction; {@code more} are its other fields, each with a comma in front. */
    public static String list(Stream<String> entries, String more) {
        return "{\"results\":[" + entries.collect(joining(",")) + "]" + more + "}";
    }

    public static Stream<String> users(List<String> ids) {
        return ids.stream()
                .map(id -> "{\"type\":\"known\",\"accountId\":\"" + id + "\",\"email\":\"" + id
                        + "@acme.example\",\"displayName\":\"Name of " + id + "\"}");
    }

    public static Stream<String> groups(List<String> ids) {
        return ids.stream().map(id -> "{\"type\":\"group\",\"name\":\"Name of " + id + "\",\"id\":\"" + id + "\"}");
    }

    /** {@code from} inclusive to {@code to} exclusive. */
    public static List<String> named(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> prefix + number).toList();
    }

    public void permits(Space space, String... entries) {
        answers(permissionsOf(space), results(entries));
    }

    public static String right(String type, String id, String key, String target) {
        return "{\"id\":\"1\",\"principal\":{\"type\":\"" + type + "\",\"id\":\"" + id + "\"},\"operation\":{\"key\":\""
                + key + "\",\"targetType\":\"" + target + "\"}}";
    }

    public static String reader(String type, String id) {
        return right(type, id, "read", "space");
    }

    public void assigns(Space space, String... entries) {
        answers(assignmentsOf(space), results(entries));
    }

    public static String holder(String type, String id, String role) {
        return "{\"principal\":{\"principalType\":\"" + type + "\",\"principalId\":\"" + id + "\"},\"roleId\":\"" + role
                + "\"}";
    }

    public void knowsRoles(String... entries) {
        answers(ROLES, results(entries));
    }

    public static String role(String id, String permission) {
        return "{\"id\":\"" + id + "\",\"type\":\"SYSTEM\",\"name\":\"Name of " + id + "\",\"spacePermissions\":[\""
                + permission + "\"]}";
    }

    public static ResponseDefinitionBuilder results(String... entries) {
        return okJson("{\"results\":[" + String.join(",", entries) + "],\"_links\":{}}");
    }

    public void wasAsked(int times, String path) {
        server.verify(times, getRequestedFor(urlPathEqualTo(path)));
    }
}
