package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.confluence.rest.Comment.Inline;
import io.askmydocs.connector.confluence.rest.Content.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of comments and attachments into records. */
final class AttachedPayloads {

    private AttachedPayloads() {}

    /** Absent for a comment on something else than a page or blog post, such as a file. */
    static Optional<CommentHit> commentHit(JsonNode node) {
        return container(node).map(page -> {
            String id = Payloads.required(node, "id");
            List<String> above = node.path("ancestors")
                    .valueStream()
                    .filter(ancestor -> ancestor.path("type").asText("comment").equals("comment"))
                    .map(ancestor -> Payloads.required(ancestor, "id"))
                    .toList();
            return new CommentHit(
                    id,
                    node.path("version").path("number").asLong(1),
                    page,
                    above.isEmpty() ? null : above.get(above.size() - 1),
                    above.isEmpty() ? id : above.get(0),
                    node.path("extensions").path("resolution").path("status").asText());
        });
    }

    static Optional<AttachmentHit> attachmentHit(JsonNode node) {
        JsonNode more = node.path("extensions");
        return container(node)
                .map(page -> new AttachmentHit(
                        Payloads.required(node, "id"),
                        node.path("version").path("number").asLong(1),
                        page,
                        node.path("title").asText(),
                        more.path("mediaType").asText(),
                        more.path("fileSize").asLong(-1)));
    }

    private static Optional<String> container(JsonNode node) {
        JsonNode container = node.path("container");
        return ContentType.ofCqlName(container.path("type").asText()).map(type -> Payloads.required(container, "id"));
    }

    static Comment comment(JsonNode node, boolean inline) {
        JsonNode body = node.path("body").path("storage").path("value");
        return new Comment(
                Payloads.required(node, "id"),
                version(node),
                author(node),
                body.asText(),
                inline ? inline(node) : null,
                List.of());
    }

    private static Inline inline(JsonNode node) {
        return new Inline(
                node.path("resolutionStatus").asText("open"),
                node.path("properties").path("inlineOriginalSelection").asText());
    }

    static Attachment attachment(JsonNode node, String base) {
        return new Attachment(
                Payloads.required(node, "id"),
                node.path("title").asText(),
                node.path("mediaType").asText(),
                node.path("fileSize").asLong(-1),
                node.path("fileId").asText(),
                version(node),
                author(node),
                node.path("comment").asText(),
                link(node, base));
    }

    private static String link(JsonNode node, String base) {
        return Payloads.text(node.path("_links"), "webui")
                .or(() -> Payloads.text(node, "webuiLink"))
                .map(path -> base + path)
                .orElse("");
    }

    private static Version version(JsonNode node) {
        JsonNode version = node.path("version");
        return new Version(version.path("number").asLong(1), Payloads.instant(version.path("createdAt")));
    }

    private static @Nullable String author(JsonNode node) {
        return Payloads.text(node.path("version"), "authorId")
                .or(() -> Payloads.text(node, "authorId"))
                .orElse(null);
    }
}
