package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.SpacePermissions.Permission;
import io.askmydocs.sandbox.wiki.SpaceRole;
import io.askmydocs.sandbox.wiki.SpaceRoles.Assignment;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Who may do what in a space: by the old permissions, and by roles. */
final class V2Permissions {
    private static final String ROLES = "read:space.permission:confluence";
    private static final long IDS_PER_SPACE = 100_000;

    private final Wiki wiki;
    private final V2Listing listing;

    V2Permissions(Wiki wiki, V2Listing listing) {
        this.wiki = wiki;
        this.listing = listing;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.v2("/spaces/{id}/permissions", "read:space:confluence", this::permissions),
                Endpoint.v2("/spaces/{id}/role-assignments", ROLES, this::assignments),
                Endpoint.v2("/space-roles", ROLES, this::roles),
                Endpoint.v2("/space-roles/{id}", ROLES, this::role),
                Endpoint.v2("/space-role-mode", "read:configuration:confluence", this::mode));
    }

    /** An entry and its place in the listing, which is what the cursor knows. */
    private record Placed<T>(long number, T item) {}

    private Reply permissions(Request request, Caller caller) {
        var space = Visible.to(caller, wiki).requireSpace(V2Contents.numericId(request));
        long first = Long.parseLong(space.id()) * IDS_PER_SPACE;
        return page(request, wiki.permissions().of(space.key()), first, placed -> permission(placed));
    }

    private Reply assignments(Request request, Caller caller) {
        var space = Visible.to(caller, wiki).requireSpace(V2Contents.numericId(request));
        return page(request, wiki.roles().assignments(space.key()), 1, placed -> assignment(placed.item));
    }

    private Reply roles(Request request, Caller caller) {
        return page(request, wiki.roles().all(), 1, placed -> role(placed.item));
    }

    private Reply role(Request request, Caller caller) {
        return wiki.roles()
                .role(request.variable("id"))
                .map(role -> Reply.json(200, role(role)))
                .orElseThrow(Refusal::v2NotFound);
    }

    private Reply mode(Request request, Caller caller) {
        return Reply.json(200, Json.object().put("mode", wiki.roles().mode().name()));
    }

    private <T> Reply page(Request request, List<T> items, long first, Function<Placed<T>, JsonNode> json) {
        List<Placed<T>> placed = IntStream.range(0, items.size())
                .mapToObj(index -> new Placed<>(first + index, items.get(index)))
                .toList();
        return listing.page(request, placed.stream(), V2Sort.byId(Placed::number), json);
    }

    private static ObjectNode permission(Placed<Permission> placed) {
        Permission permission = placed.item;
        ObjectNode json = Json.object().put("id", Long.toString(placed.number));
        json.putObject("principal")
                .put("type", permission.principal().type().wireName())
                .put("id", permission.principal().id());
        json.putObject("operation").put("key", permission.key()).put("targetType", permission.targetType());
        return json;
    }

    private static ObjectNode assignment(Assignment assignment) {
        ObjectNode json = Json.object();
        json.putObject("principal")
                .put("principalType", assignment.principal().type().name())
                .put("principalId", assignment.principal().id());
        return json.put("roleId", assignment.roleId());
    }

    private static ObjectNode role(SpaceRole role) {
        ObjectNode json =
                Json.object().put("id", role.id()).put("type", "SYSTEM").put("name", role.name());
        role.permissions().forEach(json.putArray("spacePermissions")::add);
        return json;
    }
}
