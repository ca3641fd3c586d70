package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.confluence.rest.Content.Parent;
import io.askmydocs.connector.confluence.rest.Content.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of v2 and of what is left of v1 into records. Tolerates what is missing, but never an id. */
final class Payloads {

    /** More labels than this on one hit of a search are read again: where the real cut is, is unpublished. */
    private static final int LABELS_TRUSTED = 10;

    private final String fallbackBase;

    /**
     * @param fallbackBase the site's address with {@code /wiki}, for links when an answer has no {@code _links.base}
     */
    Payloads(String fallbackBase) {
        this.fallbackBase = fallbackBase;
    }

    static Space space(JsonNode node) {
        return new Space(
                required(node, "id"),
                required(node, "key"),
                node.path("name").asText(required(node, "key")),
                node.path("type").asText("global"),
                node.path("status").asText("current"));
    }

    Content content(ContentType type, JsonNode node, JsonNode answer) {
        JsonNode version = node.path("version");
        return new Content(
                type,
                required(node, "id"),
                node.path("spaceId").asText(),
                node.path("status").asText("current"),
                node.path("title").asText(),
                parent(node),
                text(node, "ownerId").or(() -> text(node, "authorId")).orElse(null),
                new Version(version.path("number").asLong(1), instant(version.path("createdAt"))),
                base(answer) + node.path("_links").path("webui").asText(),
                body(node.path("body").path("storage").path("value")));
    }

    static Folder folder(JsonNode node) {
        return new Folder(required(node, "id"), node.path("title").asText(), parent(node));
    }

    /**
     * A node by the answer that lists its ancestors, the nearest last.
     *
     * @param id of the node itself
     */
    static Bodiless bodiless(String id, JsonNode ancestors) {
        JsonNode results = ancestors.path("results");
        if (results.isEmpty()) {
            return new Bodiless(id, null);
        }
        JsonNode nearest = results.get(results.size() - 1);
        return new Bodiless(id, new Parent(required(nearest, "id"), required(nearest, "type")));
    }

    /** A comment or file counts as a change of what it hangs on; a hit that hangs on nothing known is none of ours. */
    static Optional<Change> change(JsonNode node) {
        Optional<ContentType> own = ContentType.ofCqlName(node.path("type").asText());
        if (own.isPresent()) {
            long version = node.path("version").path("number").asLong();
            return Optional.of(new Change(own.get(), required(node, "id"), version, space(node.path("space")), false));
        }
        JsonNode container = node.path("container");
        return ContentType.ofCqlName(container.path("type").asText())
                .map(type -> new Change(
                        type, required(container, "id"), Change.ANY_VERSION, space(node.path("space")), true));
    }

    static ContentFacts facts(JsonNode node) {
        JsonNode labels = node.path("metadata").path("labels");
        List<String> names = labelNames(labels.path("results"));
        int limit = labels.path("limit").asInt(0);
        boolean mayBeCut = !labels.path("results").isArray()
                || names.size() >= Math.min(LABELS_TRUSTED, limit)
                || labels.path("_links").has("next");
        return new ContentFacts(required(node, "id"), names, mayBeCut, restricted(node));
    }

    static List<String> labelNames(Iterable<JsonNode> labels) {
        List<String> names = new ArrayList<>();
        labels.forEach(label -> names.add(label.path("name").asText()));
        Collections.sort(names);
        return names;
    }

    static CurrentUser currentUser(JsonNode node) {
        return new CurrentUser(
                required(node, "accountId"),
                text(node, "displayName").or(() -> text(node, "publicName")).orElse("unnamed account"));
    }

    private static @Nullable Boolean restricted(JsonNode node) {
        JsonNode restrictions = node.path("restrictions").path("read").path("restrictions");
        JsonNode users = restrictions.path("user").path("results");
        JsonNode groups = restrictions.path("group").path("results");
        if (!users.isArray() || !groups.isArray()) {
            return null;
        }
        return !users.isEmpty() || !groups.isEmpty();
    }

    private static @Nullable Parent parent(JsonNode node) {
        return text(node, "parentId")
                .map(id -> new Parent(id, text(node, "parentType").orElse("page")))
                .orElse(null);
    }

    /** An empty body is a body: a blank page is a page. */
    static @Nullable String body(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    String base(JsonNode answer) {
        return text(answer.path("_links"), "base").orElse(fallbackBase);
    }

    static Instant instant(JsonNode node) {
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeException e) {
            throw unexpected("a version without a date");
        }
    }

    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.isContainerNode()
                ? Optional.empty()
                : Optional.of(value.asText()).filter(text -> !text.isEmpty());
    }

    static String required(JsonNode node, String field) {
        return text(node, field).orElseThrow(() -> unexpected("an item without '" + field + "'"));
    }

    static ConnectorApiException unexpected(String what) {
        return new ConnectorApiException(
                "Confluence answered with " + what
                        + ", which its API does not allow. Try again later; if it stays, report it.",
                200,
                FailureCategory.BAD_RESPONSE,
                null,
                null);
    }
}
